/// Articles over time: a drawing whose bars are links, the same as a table, and a form for any other period.
#pragma once
#include <string>

#include "server/parts/page_request.hpp"

namespace fsearch::server {

/// Returns a bar for each month ("2025-03" and its count, in the order of time), or for each year where there
/// are too many months; without bars where there is no choice of them. Months without articles have their place.
/// Where they are too many, the oldest, up to one article in a hundred, are told as a number: a few dates, often
/// misread, would leave no room for the others.
std::string histogram(const Facet& months, const PageRequest& asked);

}  // namespace fsearch::server
