/// Changes an index without reading any article in: removes articles, makes it compact, takes synonyms.
///
/// All take the write lock, and leave the published index as it was where something interrupts them. They
/// throw Error: not_found, locked, mismatch, not_writable, corrupt.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "fsearch/synonym_table.hpp"

namespace fsearch {

struct DeletionReport {
  std::size_t removed = 0;
  std::vector<std::string> unknown;  ///< Ids that the index did not hold.
};

/// Removes the articles with these ids, all at once.
DeletionReport delete_articles(const std::string& database, const std::vector<std::string>& ids);

/// Puts `groups` in place of the synonyms of the index.
void replace_synonyms(const std::string& database, const std::vector<SynonymGroup>& groups);

struct CompactionReport {
  std::size_t bytes_before = 0;
  std::size_t bytes_after = 0;
};

/// Rewrites the published generation without its unused space, as the next one; leaves it where that saves
/// nothing, or where it is damaged. Needs room for both. Requires: no other thread runs.
CompactionReport compact_index(const std::string& database);

}  // namespace fsearch
