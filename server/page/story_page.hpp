/// The affair of an article: what was written about it in the days around, in the order of time.
#pragma once
#include "fsearch/searcher.hpp"
#include "server/http/message.hpp"
#include "server/parts/page_request.hpp"

namespace fsearch::server {

/// Returns the story of the article `id`, or a page that says that it has none. Throws Error where the index cannot be
/// read. Cost: see find_stories().
Response story_page(const PageRequest& asked, Searcher& searcher);

}  // namespace fsearch::server
