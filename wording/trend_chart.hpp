/// Queries over time, drawn: the shares as lines, as SVG.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "searcher/trends.hpp"

namespace fsearch {

struct ChartLook {
  std::size_t smooth = 1;  ///< A share is of this number of periods together, the middle one its own.
  /// As an element of a page in HTML, whose style sheet has trend_chart_style(), and which names the queries; else a
  /// file of its own, on white, or dark as the reader's theme has it.
  bool in_page = false;
  bool english = false;  ///< "2.5%" in place of "2,5 %".
  std::string_view title = "Part des articles dans le temps";
};

/// Returns the chart. A curve has the class that curve_class() gives it. Without a script, and without a style of its
/// own where it is part of a page.
std::string trend_chart(const Trends& trends, const ChartLook& look = {});

/// Returns what colours the curve of a query, and whatever names it: "curve-2".
std::string curve_class(std::size_t query);

/// Returns the style sheet of charts, for both themes.
std::string_view trend_chart_style();

}  // namespace fsearch
