/// Reads a JSON document: a list of articles, an object that holds one, or one article.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/extraction.hpp"
#include "indexer/article/article_fields.hpp"

namespace fsearch {

/// Returns the articles of a document in UTF-8, as JsonLinesReader::read_all() does: {"articles": [...]} and
/// its like hold the list under any key. The line of a problem is the number of the article. A document that
/// is no JSON, or nests over 1,000 deep, is one problem; the articles that are whole in it are read.
std::vector<Extraction> read_json(std::string_view document, const std::string& key, const FieldMap& map,
                                  std::vector<Problem>& problems);

}  // namespace fsearch
