/// Reads a JSON document: a list of articles, an object that holds one, or one article.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "indexer/article_fields.hpp"
#include "indexer/extraction.hpp"

namespace fsearch {

/// Returns the articles of a document in UTF-8. {"articles": [...]} and its like hold the list under any key.
/// Articles have the fields of JSON lines (json_lines_reader.hpp), and its problems, whose line is the number
/// of the article. A document that is no JSON, or nests over 1,000 deep, is one problem.
std::vector<Extraction> read_json(std::string_view document, const std::string& key, const FieldMap& map,
                                  std::vector<Problem>& problems);

}  // namespace fsearch
