/// Finds the words of a query in the stream of words of an article. Private to searcher/.
#pragma once
#include <string>
#include <string_view>

#include "searcher/read/article_scan.hpp"
#include "searcher/read/word_sets.hpp"

namespace fsearch {

/// Not thread-safe.
class StreamScanner {
 public:
  /// Tells where sentences and paragraphs begin, too, where `stretches`.
  explicit StreamScanner(bool stretches = false) : stretches_(stretches) {}

  /// Puts the occurrences of `words` in an article in place of those in `scan`; their spans count positions,
  /// not bytes, for only their order matters. Returns false where the bytes are no stream.
  bool scan(std::string_view stream, const WordSets& words, ArticleScan& scan);

  /// Does the same number by number: for processors that cannot read blocks, and for tests.
  bool scan_in_turn(std::string_view stream, const WordSets& words, ArticleScan& scan) const;

 private:
  bool stretches_;
  std::string padded_;  // The stream with room around it; kept for its memory.
};

}  // namespace fsearch
