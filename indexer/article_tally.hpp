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
  /// What is counted of a form. Apart from its name, so that those of some thousand forms fit the nearest cache.
  struct Counts {
    std::int64_t documents = 0;
    std::int64_t occurrences = 0;
    std::int64_t name_like = 0;
    std::uint64_t last_article = 0;
  };
  struct Form {
    std::uint32_t id = 0;
    std::string exact;
    std::string folded;
  };

  void count(const std::vector<Token>& tokens);

  std::vector<Counts> counts_;  // By Word::id.
  std::vector<Form> words_;     // Those counted, in order of appearance.
  CorpusDelta rest_;         // All but the forms.
  std::uint64_t article_ = 0;
  int sign_ = 1;
};

/// Returns how many positions tokens cover.
std::uint32_t length_of(const std::vector<Token>& tokens);

}  // namespace fsearch
