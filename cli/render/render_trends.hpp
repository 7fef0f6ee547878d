/// Queries over time, for a terminal, a spreadsheet and a page.
#pragma once
#include <cstddef>
#include <string>

#include "cli/console/display_text.hpp"
#include "searcher/trends.hpp"

namespace fsearch {

/// Returns, for each query, a line a period: a bar as long as its share, the articles, the share of all articles. A
/// share is of `smooth` periods together, the middle one its own.
std::string render_trends(const Trends& trends, std::size_t smooth, const Palette& palette);

/// Returns the shares as lines of a chart, one for each query, as SVG; black on white, or as the reader's theme has it.
std::string trend_chart(const Trends& trends, std::size_t smooth);

}  // namespace fsearch
