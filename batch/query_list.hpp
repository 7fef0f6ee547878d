/// Lists of queries as press monitors keep them: a line a query, or a table with a query a row.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/problem.hpp"
#include "fsearch/search.hpp"

namespace fsearch {

struct ListedQuery {
  std::size_t line = 0;  ///< From 1; where its row begins.
  std::string name;      ///< What its owner calls it; empty where nothing is said.
  SearchRequest request;
};

struct QueryList {
  std::vector<ListedQuery> queries;  ///< In the order of the file.
  std::vector<Problem> problems;     ///< Rows left out, and columns that are not known.
};

/// Returns the queries of a list in UTF-8, each asked as `usual` is but for what its row says; `path` is for messages.
///
/// A list whose first line names a column `query` (requête, recherche) is a table, with , ; tab or | between the
/// columns and RFC 4180's quotes; its other columns are name (nom), since (depuis), until (jusqu'à), source, section
/// (rubrique). In any other list a line is a query as it stands, quotes and all. Empty lines are skipped.
/// read_query_list("query;since\nSNCF;2025", "q.csv", {}) is one query of line 2, since 2025.
QueryList read_query_list(std::string_view list, const std::string& path, const SearchRequest& usual);

}  // namespace fsearch
