/// Answers of articles in every form: one page as JSON or a feed, all of them as lines, rows or records.
#pragma once
#include "fsearch/searcher.hpp"
#include "server/http/message.hpp"

namespace fsearch::server {

/// Returns the answer to a search as the request wants it. NDJSON, CSV, RIS and BibTeX have every article that
/// matches, without a limit but the one asked for, in parts (see Response::next); of these NDJSON ends in
/// {"complete": true, "articles": 3}. Throws Error: usage for a request that is not as expected.
Response search_route(const Request& request, Searcher& searcher);

}  // namespace fsearch::server
