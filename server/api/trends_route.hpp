/// Queries over time, as JSON or CSV.
#pragma once
#include "fsearch/searcher.hpp"
#include "server/http/message.hpp"

namespace fsearch::server {

/// Returns the trends of each parameter "q", by "period" (day, month, year); the other parameters are those of a
/// search. Throws Error: usage for a request that is not as expected.
Response trends_route(const Request& request, Searcher& searcher);

}  // namespace fsearch::server
