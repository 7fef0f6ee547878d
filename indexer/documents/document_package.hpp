/// Reads any document that is a package (package.hpp).
#pragma once
#include <string>
#include <vector>

#include "fsearch/extraction.hpp"
#include "indexer/documents/package.hpp"

namespace fsearch::archives {

/// Returns the articles of a DOCX, ODT or EPUB. Any other is a problem that says how to convert it.
std::vector<Extraction> read_document_package(const Package& package, const std::string& key,
                                              std::vector<Problem>& problems);

}  // namespace fsearch::archives
