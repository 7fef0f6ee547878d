/// Who says what, as JSON.
#pragma once
#include "fsearch/searcher.hpp"
#include "server/http/message.hpp"

namespace fsearch::server {

/// Returns the quotes of "of", a speaker, that hold the words of "q", at most "limit", of the newest 2,000 articles
/// that may have some; the other parameters are those of a search, which narrow the articles. Throws Error: usage for a
/// request that is not as expected.
Response quotes_route(const Request& request, Searcher& searcher);

}  // namespace fsearch::server
