/// When articles came into an index. Private to the indexer.
///
/// All that one run writes has one time, later than whatever the index holds: what is later than the latest that a
/// reader has seen, it has not seen. An article that is written again as it was keeps its time; also where the index is
/// rebuilt.
#pragma once
#include <cstdint>
#include <string>
#include <unordered_map>

#include "indexer/update/generation_reader.hpp"

namespace fsearch {

class IndexingTimes {
 public:
  /// A run at `now`, UTC seconds, adds to the articles of `existing`; null for a new index. Requires: it outlives this.
  IndexingTimes(std::int64_t now, const GenerationReader* existing);

  /// A run at `now` forgets the generation at `path`, made by whatever version, and remembers its times as far as they
  /// can be read. Requires: no other thread runs.
  static IndexingTimes of_rebuild(std::int64_t now, const std::string& path);

  /// Returns the value of `slot::indexed` of an article with this checksum.
  std::string of(const std::string& checksum) const;

 private:
  std::string run_;  // The value of what is new.
  const GenerationReader* existing_ = nullptr;
  std::unordered_map<std::string, std::string> old_;  // Of a rebuild: values by checksum.
};

}  // namespace fsearch
