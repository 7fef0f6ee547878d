/// Facets as lists of links: each value narrows the search, or widens it again where it is chosen.
#pragma once
#include <string>
#include <vector>

#include "server/parts/page_request.hpp"

namespace fsearch::server {

std::string facet_lists(const std::vector<Facet>& facets, const PageRequest& asked);

}  // namespace fsearch::server
