/// Queries over time, as JSON, CSV or SVG.
#pragma once
#include "fsearch/searcher.hpp"
#include "server/http/message.hpp"

namespace fsearch::server {

inline constexpr std::size_t most_trends = 10;     ///< Each curve is a search.
inline constexpr std::size_t most_smoothed = 366;  ///< Periods whose share is shown together.

/// Returns the trends of each parameter "q", or of the "limit" values of "facet" that most articles of one have, by
/// "period"; "smooth" is for the drawing. The other parameters are those of a search. Throws Error: usage for a request
/// that is not as expected.
Response trends_route(const Request& request, Searcher& searcher);

}  // namespace fsearch::server
