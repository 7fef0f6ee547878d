/// Queries over time, for a terminal.
#pragma once
#include <cstddef>
#include <string>

#include "cli/console/display_text.hpp"
#include "searcher/trends.hpp"

namespace fsearch {

/// Returns, for each query, a line a period: a bar as long as its share, the articles, the share of all articles. A
/// share is of `smooth` periods together, the middle one its own.
std::string render_trends(const Trends& trends, std::size_t smooth, const Palette& palette);

}  // namespace fsearch
