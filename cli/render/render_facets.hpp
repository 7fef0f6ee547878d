/// Facets as small bars.
#pragma once
#include <string>
#include <vector>

#include "cli/console/display_text.hpp"
#include "fsearch/search.hpp"

namespace fsearch {

/// Returns each facet under its French name, a bar per value, its length in proportion to the count, and how
/// many values are left out; "" where there are none. Ends with an empty line.
std::string render_facets(const std::vector<Facet>& facets, const Palette& palette);

}  // namespace fsearch
