/// A digest as a feed that stays in a file, for readers of feeds.
#pragma once
#include <cstddef>
#include <string>

#include "watch/digests/digest.hpp"

namespace fsearch {

inline constexpr std::size_t most_in_feed = 100;  ///< Notices of which a feed is made: the newest.

/// Returns the feed of all items of `digest`, the newest first; `path` is the file's, which the feed is known by.
/// Clocks are those of Paris.
std::string atom_of(const Digest& digest, const std::string& path);

}  // namespace fsearch
