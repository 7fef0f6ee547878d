/// The query language of docs/query-language.md: text in, query out. Total: any bytes give a query.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "searcher/parse/query_warnings.hpp"
#include "searcher/query/query.hpp"

namespace fsearch {

struct ParseOptions {
  std::string today;  ///< "2025-03-15", for date:hier; without it such a date is a warning.
};

struct ParsedQuery {
  Query query;
  std::vector<QueryWarning> warnings;  ///< Ordered by their place in the text; each message once.
};

/// Returns the query and what was doubtful in it. Never throws but for lack of memory; linear time. Texts over
/// 16 KiB, 256 leaves or 64 levels of parentheses are cut, with a warning.
/// parse_query("berlin -macron").query prints as "berlin SAUF macron".
ParsedQuery parse_query(std::string_view text, const ParseOptions& options = {});

}  // namespace fsearch
