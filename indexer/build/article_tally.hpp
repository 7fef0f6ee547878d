/// Counts the forms of articles as they are analysed, one thread's share of a CorpusDelta.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "fsearch/token.hpp"
#include "indexer/build/corpus_delta.hpp"

namespace fsearch {

/// Requires: all tokens come from one Analyzer, whose word ids are dense. Not thread-safe.
class ArticleTally {
 public:
  /// Starts an article: its counts are added where `sign` is 1, taken out where it is -1.
  void begin(int sign);

  /// Adds the length of the title, or of the body and the acronyms it defines; `text` is what was analysed. Their
  /// words are counted apart.
  void add_title(const std::vector<Token>& tokens);
  void add_body(std::string_view text, const std::vector<Token>& tokens);

  /// Counts occurrences of a word in the article at hand, of which so many look like a name.
  void count(const Word& word, std::uint32_t occurrences, std::uint32_t name_like);
  /// Counts each of `tokens`.
  void count(const std::vector<Token>& tokens);
  /// Fetches into the cache what count() will change: most of its time is waiting for it.
  void prefetch(const Word& word) const {
    if (word.id < counts_.size()) __builtin_prefetch(&counts_[word.id], 1);
  }

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

  std::vector<Counts> counts_;  // By Word::id.
  std::vector<Form> words_;     // Those counted, in order of appearance.
  CorpusDelta rest_;            // All but the forms.
  std::uint64_t article_ = 0;
  int sign_ = 1;
};

/// Returns how many positions tokens cover.
std::uint32_t length_of(const std::vector<Token>& tokens);

}  // namespace fsearch
