/// Merges sorted runs into the postlist table of one database.
#pragma once
#include <cstdint>
#include <vector>

#include "indexer/bulk/run_file.hpp"
#include "store/glass/postlist_writer.hpp"

namespace fsearch {

/// Writes all that `postlist` holds, but for finish(): the values and terms of `runs`, which follow one another in
/// their documents' numbers, and the lengths of all documents.
void merge_runs(const std::vector<RunPlace>& runs, const std::vector<std::uint32_t>& lengths,
                glass::PostlistWriter& postlist);

}  // namespace fsearch
