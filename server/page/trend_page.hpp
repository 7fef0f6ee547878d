/// Searches over time: the share of all articles that each finds, drawn, and in numbers.
#pragma once
#include "fsearch/searcher.hpp"
#include "server/http/message.hpp"
#include "server/parts/page_request.hpp"

namespace fsearch::server {

/// Returns the curve of each `q`, by `period`; with `of=person` (or another of `trend_facets`) those of whom most
/// articles of the first name. Where a period would make too many points, the next longer one is shown, which the page
/// says. Throws Error where the index cannot be read.
Response trend_page(const PageRequest& asked, Searcher& searcher);

}  // namespace fsearch::server
