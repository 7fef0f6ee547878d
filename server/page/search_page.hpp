/// The page at "/": a search field, and what was found.
#pragma once
#include "fsearch/searcher.hpp"
#include "server/http/message.hpp"
#include "server/parts/page_request.hpp"

namespace fsearch::server {

/// Throws Error where the index cannot be read.
Response search_page(const PageRequest& asked, Searcher& searcher);

}  // namespace fsearch::server
