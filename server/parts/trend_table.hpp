/// The curves of a page in words: which they are, and their figures.
#pragma once
#include <string>

#include "searcher/trends.hpp"
#include "server/parts/page_request.hpp"

namespace fsearch::server {

/// Returns the search that the query of a curve makes, on the page of results. Requires: query < trends.queries.size().
PageRequest results_of(const Trends& trends, std::size_t query, const PageRequest& asked);

/// Returns a list of the curves, each in its colour, with its articles, and what the engine did beyond what was typed.
std::string curve_list(const Trends& trends, const PageRequest& asked);

/// Returns a table of a row a period: the articles of each curve, which lead to them, and their share of all. Where it
/// would weigh too much, a sentence that sends to the CSV.
std::string trend_table(const Trends& trends, const PageRequest& asked);

}  // namespace fsearch::server
