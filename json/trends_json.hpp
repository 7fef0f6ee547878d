/// Trends as JSON. Not installed: see searcher/trends.hpp.
#pragma once
#include <string>

#include "searcher/trends.hpp"

namespace fsearch {

/// Returns {"period": "month", "queries": [{"name", "query", "interpreted", "corrected", "added", "warnings",
/// "warning_codes", "total"}], "points": [{"period": "2025-03", "articles": 120, "counts": [12], "shares": [0.1]}]};
/// counts and shares are in the order of the queries.
std::string to_json(const Trends& trends, HistogramPeriod period);

}  // namespace fsearch
