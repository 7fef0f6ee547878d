/// The terms of documents as the postings of an index have them. Private to the indexer.
#pragma once
#include <xapian.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace fsearch {

/// By term, its wdf.
using PostedTerms = std::map<std::string, std::uint32_t>;

/// Returns the terms of some documents, of those that start with `prefix`, by asking the postings of every such term:
/// for all terms of 100,000 articles some seconds. Requires: `documents` ascend.
std::map<Xapian::docid, PostedTerms> posted_terms(const Xapian::Database& database,
                                                  const std::vector<Xapian::docid>& documents,
                                                  const std::string& prefix = {});

}  // namespace fsearch
