/// Merges databases into one. Private to the indexer.
#pragma once
#include <string>
#include <vector>

namespace fsearch {

/// Merges databases into a new one at `output`; those of `sources` that come first keep the lower document
/// ids.
/// Uses names beside `output` that start like it, for merges of parts.
void merge_databases(std::vector<std::string> sources, const std::string& output);

}  // namespace fsearch
