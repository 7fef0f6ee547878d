/// Makes the stream of words of each article: see schema/word_stream.hpp.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/analyzer.hpp"
#include "indexer/build/incoming_article.hpp"
#include "indexer/build/word_numbers.hpp"
#include "store/records/word_stream.hpp"

namespace fsearch {

/// Not thread-safe: give each thread its own.
class WordStreamBuilder {
 public:
  /// Requires: both outlive it; all tokens come from `analyzer`.
  WordStreamBuilder(WordNumbers& numbers, Analyzer& analyzer) : numbers_(numbers), analyzer_(analyzer) {}

  /// Returns the stream of one field: `tokens` are those of `text`.
  std::string field(std::string_view text, const std::vector<Token>& tokens);

 private:
  std::uint32_t number_of(const Word& word);

  WordNumbers& numbers_;
  Analyzer& analyzer_;
  std::vector<std::uint32_t> known_;  // By word id; 0 for those not met.
};

/// Gives the words of some articles their numbers, the most frequent first: those of one byte and two then go
/// to the words that most articles repeat.
void number_frequent_words(WordNumbers& numbers, const std::vector<IncomingArticle>& articles);

}  // namespace fsearch
