/// The page that invites: nothing is asked yet.
#pragma once
#include "fsearch/searcher.hpp"
#include "server/http/message.hpp"
#include "server/parts/page_request.hpp"

namespace fsearch::server {

/// Returns how many articles there are and examples to follow; then, in another part (see Response::next), the names
/// that come most.
Response welcome_page(const Request& request, const PageRequest& asked, Searcher& searcher);

/// Returns the page of the operators, which the key "?" shows anywhere.
Response help_page(const PageRequest& asked);

}  // namespace fsearch::server
