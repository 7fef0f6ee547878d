/// Merges databases into one. Private to the indexer.
#pragma once
#include <string>
#include <vector>

namespace fsearch {

/// Merges a few databases into a new one at `output`; those of `sources` that come first keep the lower document ids.
void merge_databases(const std::vector<std::string>& sources, const std::string& output);

}  // namespace fsearch
