/// Queries over time as a table.
#pragma once
#include <string>

#include "searcher/trends.hpp"

namespace fsearch {

/// Returns period,articles and, for each query, its articles and its share of them; a row a period.
std::string trends_csv(const Trends& trends);

}  // namespace fsearch
