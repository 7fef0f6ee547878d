/// What an indexing run did, for programs.
#pragma once
#include <string>

#include "fsearch/index_articles.hpp"

namespace fsearch {

/// Returns one JSON object, on several lines: read, indexed (which are new), replaced, unchanged, duplicates,
/// removed, skipped, seconds, every problem with path, line (0 for the whole), reason, remedy, skipped, and
/// the ids of the articles added, replaced and removed.
std::string index_report_json(const IndexReport& report, double seconds);

/// Writes `json` to the file at `path`, whole or not at all; to standard output where it is "-". Throws
/// Error: not_writable.
void write_index_report(const std::string& path, const std::string& json);

}  // namespace fsearch
