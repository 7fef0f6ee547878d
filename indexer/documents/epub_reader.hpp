/// Reads EPUB: a newspaper or a book, one article for each of its documents.
#pragma once
#include <string>
#include <vector>

#include "fsearch/extraction.hpp"
#include "indexer/documents/package.hpp"

namespace fsearch::archives {

/// Returns the articles in reading order. Each has the title that the table of contents gives its document,
/// else its first heading; a document with neither goes on with the one before, covers and pages of links are
/// left out. Source is the title of the whole where there are several articles, else the publisher; date,
/// author and language are the whole's where the text does not tell them. The id is `key`, "/" and the
/// document's name. A package that has lost its table of documents, and documents that it names and has not,
/// are in `problems`. Source: EPUB 3.3, OPF 2.0.
std::vector<Extraction> read_epub(const Package& package, const std::string& key, std::vector<Problem>& problems);

}  // namespace fsearch::archives
