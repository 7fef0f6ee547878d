/// Who appears with whom: the names that articles of a search give most, two by two.
#pragma once
#include "fsearch/searcher.hpp"
#include "server/http/message.hpp"
#include "server/parts/page_request.hpp"

namespace fsearch::server {

/// Returns a table of people (`of=org`: organisations, `of=place`: places); each cell counts the articles that name
/// both, and leads to them. Throws Error where the index cannot be read.
Response together_page(const PageRequest& asked, Searcher& searcher);

}  // namespace fsearch::server
