#include "cli/render/render_trends.hpp"

#include <algorithm>
#include <cmath>

#include "cli/render/render_text.hpp"
#include "wording/french_format.hpp"

namespace fsearch {
namespace {

constexpr std::size_t bar_columns = 40;

std::string bar(double share, double greatest) {
  const auto length = static_cast<std::size_t>(std::lround(share / greatest * bar_columns));
  std::string blocks;
  for (std::size_t i = 0; i < length; ++i) blocks += "█";
  return blocks + std::string(bar_columns - length, ' ');
}

std::string right(const std::string& text, std::size_t columns) {
  const Line glyphs = to_glyphs(text);
  return std::string(columns - std::min(columns, glyphs.size()), ' ') + text;
}

double greatest_share(const Trends& trends, std::size_t smooth) {
  double greatest = 0;
  for (std::size_t query = 0; query < trends.queries.size(); ++query)
    for (std::size_t at = 0; at < trends.points.size(); ++at)
      greatest = std::max(greatest, smoothed_share(trends, at, query, smooth));
  return greatest;
}

}  // namespace

std::string render_trends(const Trends& trends, std::size_t smooth, const Palette& palette) {
  const double greatest = greatest_share(trends, smooth);
  std::string text;
  for (std::size_t query = 0; query < trends.queries.size(); ++query) {
    const TrendQuery& asked = trends.queries[query];
    text += palette.title + paint(to_glyphs(asked.name), {}) + palette.reset + " : " +
            french_count(asked.answer.total, "article", "articles") + "\n";
    text += reading_lines(asked.answer);
    for (std::size_t at = 0; greatest > 0 && at < trends.points.size(); ++at) {
      const TrendPoint& point = trends.points[at];
      const double share = smoothed_share(trends, at, query, smooth);
      text += "  " + point.period + "  " + palette.dim + bar(share, greatest) + palette.reset + " " +
              right(french_count(point.counts[query]), 6) + "  " + right(french_decimal(100 * share, 2), 6) + " %\n";
    }
    text += "\n";
  }
  if (smooth > 1) text += "Parts lissées sur " + std::to_string(smooth) + " périodes.\n";
  return text;
}

}  // namespace fsearch
