/// Articles about one affair, grouped, as JSON.
#pragma once
#include "fsearch/searcher.hpp"
#include "server/http/message.hpp"

namespace fsearch::server {

/// Returns at most "limit" stories of the articles that a search finds, or the story of the article "id"; the other
/// parameters are those of a search, its words "q". Throws Error: usage for a request that is not as expected.
Response stories_route(const Request& request, Searcher& searcher);

}  // namespace fsearch::server
