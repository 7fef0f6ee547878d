/// Answers for programs, as JSON; the names and their order are a contract (docs/command-line.md).
#pragma once
#include <string>

#include "fsearch/search.hpp"

namespace fsearch {

/// Returns the whole answer as one JSON object on one line. Never fails: ill-formed UTF-8 becomes U+FFFD.
std::string render_json(const SearchResult& result);

/// Returns one JSON object a line for each article, the same as in "hits" of render_json().
std::string render_json_lines(const SearchResult& result);

}  // namespace fsearch
