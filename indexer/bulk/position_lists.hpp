/// Writes where the frequent words of a database stand, stem by stem: see store/records/position_list.hpp. Private to
/// the indexer.
#pragma once
#include <string>

namespace fsearch {

/// Puts the lists of all articles of the database at `path`, which nobody reads yet, in place of those that it has.
///
/// Only frequent stems have one: the articles of a rarer word are few, whose streams are read as fast
/// (docs/decisions/0021-position-lists.md). Throws Error: not_writable, unreadable.
void write_position_lists(const std::string& path);

}  // namespace fsearch
