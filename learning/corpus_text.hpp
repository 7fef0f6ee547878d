/// A corpus as numbers: for each article, its content words in order. Private to learning/.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "fsearch/analyzer.hpp"

namespace fsearch {

/// Words are numbered by the order of their keys (see vector_key), articles as they came.
struct CorpusText {
  std::vector<std::uint64_t> stems;        ///< The key of each word, rising.
  std::vector<std::uint32_t> frequencies;  ///< Of each word: articles that hold it.
  std::vector<std::uint64_t> articles;     ///< The key of each article's id.
  std::vector<std::size_t> starts;         ///< Of each article in `words`, and one past the last.
  std::vector<std::size_t> bodies;         ///< Where the text of each article starts in `words`, behind its title.
  std::vector<std::uint16_t> words;

  std::span<const std::uint16_t> words_of(std::size_t article) const {
    return {words.data() + starts[article], starts[article + 1] - starts[article]};
  }
};

/// Collects articles. Not thread-safe.
class CorpusCollector {
 public:
  void add(std::string_view id, std::string_view title, std::string_view text);

  std::size_t articles() const { return articles_.size(); }
  std::size_t words() const { return words_.size(); }

  /// Returns the corpus, reduced to the `most_stems` words that most articles hold, each held by at least
  /// `least_articles`. The collector is empty afterwards. Requires: most_stems <= 65536.
  CorpusText take(std::size_t most_stems, std::uint32_t least_articles);

 private:
  struct Stem {
    std::uint64_t key = 0;
    std::uint32_t frequency = 0;
    std::uint32_t last_article = 0;  ///< 1 + the number of the last article that held it.
  };
  void add_text(std::string_view text);
  std::uint32_t number_of(const Word& word);

  Analyzer analyzer_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::uint32_t> by_word_id_;  ///< 0 unseen, else 1 + the stem's number.
  std::vector<Stem> stems_;
  std::vector<std::uint64_t> articles_;
  std::vector<std::size_t> starts_{0};
  std::vector<std::size_t> bodies_;
  std::vector<std::uint32_t> words_;
};

}  // namespace fsearch
