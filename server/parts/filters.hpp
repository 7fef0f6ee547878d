/// What narrows or changes a search, each with a link that takes it back; and the orders to choose from.
#pragma once
#include <string>

#include "server/parts/page_request.hpp"

namespace fsearch::server {

/// Returns the filters and switches that are on; nothing where there are none.
std::string active_filters(const PageRequest& asked);

/// Returns the links "Pertinence · Plus récents · Plus anciens".
std::string sort_links(const PageRequest& asked);

}  // namespace fsearch::server
