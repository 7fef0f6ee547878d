/// Finds the words of a query in the stream of words of an article. Private to searcher/.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "searcher/read/article_scan.hpp"
#include "searcher/read/word_sets.hpp"
#include "store/records/word_stream.hpp"

namespace fsearch {

/// Adds a word of the index to the field that it stands in, once for each term that it matches. The span counts
/// positions, not bytes, for only their order matters.
inline void add_occurrences(const StreamWord& word, std::span<const WordMatch> matches, FieldScan& field) {
  for (const WordMatch& match : matches) {
    Occurrence& occurrence = field.occurrences.emplace_back();
    occurrence.span = {word.position, word.position + word.width};
    occurrence.position = word.position;
    occurrence.width = static_cast<std::uint16_t>(word.width);
    occurrence.term = match.term;
    occurrence.kind = match.kind;
  }
}

/// Not thread-safe.
class StreamScanner {
 public:
  /// Tells where sentences and paragraphs begin, too, where `stretches`.
  explicit StreamScanner(bool stretches = false) : stretches_(stretches) {}

  /// Puts the occurrences of `words` in an article in place of those in `scan`. Returns false where the bytes are no
  /// stream.
  bool scan(std::string_view stream, const WordSets& words, ArticleScan& scan);

  /// Does the same number by number: for processors that cannot read blocks, and for tests.
  bool scan_in_turn(std::string_view stream, const WordSets& words, ArticleScan& scan) const;

 private:
  bool stretches_;
  std::string padded_;  // The stream with room around it; kept for its memory.
};

}  // namespace fsearch
