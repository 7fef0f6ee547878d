/// What the table learns from: words that could ask for an article, beside the article. Private to learning/.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "learning/corpus_text.hpp"
#include "learning/word_table.hpp"

namespace fsearch {

/// One pair of an article: its title and its text, or a part of its text and the rest of it.
struct PairSource {
  std::uint32_t article = 0;
  enum class Query : std::uint8_t { title, beginning, part } query = Query::title;
};

/// Returns the pairs of every article long enough, in its order.
std::vector<PairSource> find_pairs(const CorpusText& corpus);

/// Draws pairs. Requires: the corpus outlives it.
class PairMaker {
 public:
  PairMaker(const CorpusText& corpus, unsigned threads);

  /// Returns the pairs; which part of a text asks is drawn by `seed`.
  PairBatch make(std::span<const PairSource> sources, std::uint64_t seed) const;

  /// Returns one row each for whole articles, one column a word: (1 + ln tf) idf.
  SparseRows texts(std::span<const std::uint32_t> articles) const;

 private:
  const CorpusText& corpus_;
  std::vector<float> weights_;
  unsigned threads_;
};

}  // namespace fsearch
