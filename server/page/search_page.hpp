/// The page at "/": a search field, and what was found.
#pragma once
#include "fsearch/searcher.hpp"
#include "server/http/message.hpp"
#include "server/parts/page_request.hpp"

namespace fsearch::server {

/// Returns the page in two parts (see Response::next): what was found, then facets and histogram, which take longer to
/// count. Throws Error where the index cannot be read.
Response search_page(const Request& request, const PageRequest& asked, Searcher& searcher);

}  // namespace fsearch::server
