/// The gazetteer: names and words by their folded letters, searched where it lies in the program's image.
#pragma once
#include <cstdint>
#include <string_view>

#include "analyzers/entities/name_kinds.hpp"

namespace fsearch {

struct NameSearch {
  NameKinds kinds;             ///< Nothing where the key is unknown.
  bool begins_longer = false;  ///< Some other row starts with the key.
};

/// Returns the row of `key`, found as by find_name(), without regard to plurals.
NameSearch search_names(std::string_view key);

/// Returns what `key` may be, nothing where it is unknown. `key` is lower case without accents, of letters
/// and digits alone: "saintdenis". A regular plural is found by its singular. Thread-safe.
NameKinds find_name(std::string_view key);
/// The same, for few names of a text: slower, but without the table that the first find_name() makes in some 20 ms.
NameKinds kinds_of_name(std::string_view key);
/// The same as find_name(), given text_hash(key).
NameKinds find_name(std::string_view key, std::uint64_t key_hash);
/// Fetches into the cache what find_name() will read. Thread-safe.
void prefetch_name(std::uint64_t key_hash);

}  // namespace fsearch
