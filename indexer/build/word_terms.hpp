/// The terms of the words of one article, with their weights.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "fsearch/passage.hpp"
#include "fsearch/token.hpp"
#include "indexer/build/article_tally.hpp"
#include "indexer/build/index_document.hpp"

namespace fsearch {

/// Not thread-safe. Requires: all tokens come from one Analyzer, whose word ids are dense.
///
/// Calls for each article: body title. Title weights need the body's length, and words last until the next analysis.
class WordTerms {
 public:
  /// Counts each word in `tally`, which outlives it.
  explicit WordTerms(ArticleTally& tally) : tally_(tally) {}

  /// Adds the terms of the body's words. Of `passages` those that are not text are asides: see passage.hpp.
  void body(const std::vector<Token>& tokens, std::span<const Passage> passages, WeightedTerms& terms);
  void title(const std::vector<Token>& tokens, WeightedTerms& terms);

 private:
  // What the occurrences of one word add up to in one article.
  struct WordWeights {
    const Word* word = nullptr;
    std::uint32_t all = 0;
    std::uint32_t as_name = 0;
    std::uint32_t in_title = 0;
    std::uint32_t occurrences = 0;
    std::uint32_t name_like = 0;

    void add(const Token& token, std::uint32_t weight) {
      // Sums instead of branches: whether a token looks like a name cannot be foreseen.
      const std::uint32_t name = token.name_like() ? 1 : 0;
      all += weight;
      as_name += name * weight;
      ++occurrences;
      name_like += name;
    }
  };

  WordWeights& weights_of(const Token& token);
  void add_words(WeightedTerms& terms);
  static void add_stem(const std::string& stem, const WordWeights& weights, std::uint32_t key, WeightedTerms& terms);

  ArticleTally& tally_;
  std::uint32_t body_length_ = 0;
  std::vector<WordWeights> words_;     // Of the text at hand, in order of appearance.
  std::vector<std::uint32_t> places_;  // By word id: 1 + its place in words_, or 0.
};

}  // namespace fsearch
