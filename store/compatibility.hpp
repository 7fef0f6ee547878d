/// Whether this program can read an index: it must have been made by the same schema and the same analyzer.
#pragma once
#include <xapian.h>

#include <string>

namespace fsearch {

/// Names what differs between an index and this program, whose analyzer is `analyzer` (Analyzer::fingerprint()); empty
/// where nothing does. Throws Xapian::Error.
std::string incompatibility(const Xapian::Database& database, const std::string& analyzer);

/// Throws Error (mismatch), with the remedy, where the index at `path` differs; Xapian::Error.
void require_compatible(const std::string& path, const Xapian::Database& database, const std::string& analyzer);

}  // namespace fsearch
