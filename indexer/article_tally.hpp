/// Counts the forms of articles as they are analysed, one thread's share of a CorpusDelta.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "analyzers/token.hpp"
#include "indexer/corpus_delta.hpp"

namespace fsearch {

/// Requires: all tokens come from one Analyzer, whose word ids are dense. Not thread-safe.
class ArticleTally {
 public:
  /// Starts an article: its counts are added where `sign` is 1, taken out where it is -1.
  void begin(int sign);

  /// Counts the tokens of the article's title or body; `text` is what was analysed.
  void count_title(const std::vector<Token>& tokens);
  void count_body(std::string_view text, const std::vector<Token>& tokens);

  /// Returns all that was counted, and starts from nothing.
  CorpusDelta take();

 private:
  struct Form {
    std::string exact;
    FormDelta delta;
    std::uint64_t last_article = 0;
  };

  void count(const std::vector<Token>& tokens);

  std::vector<Form> forms_;  // By Word::id.
  CorpusDelta rest_;         // All but the forms.
  std::uint64_t article_ = 0;
  int sign_ = 1;
};

/// Returns how many positions tokens cover.
std::uint32_t length_of(const std::vector<Token>& tokens);

}  // namespace fsearch
