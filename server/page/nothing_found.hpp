/// What helps a reader whose search found nothing.
#pragma once
#include <string>

#include "fsearch/searcher.hpp"
#include "server/parts/page_request.hpp"

namespace fsearch::server {

/// Returns ways on, as markup: the search without its filters, each of its words alone with how many articles have
/// it, the help; of a page past the last one, the first.
std::string nothing_found(const PageRequest& asked, Searcher& searcher);

}  // namespace fsearch::server
