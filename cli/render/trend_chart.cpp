#include <algorithm>
#include <array>
#include <cmath>

#include "cli/render/render_trends.hpp"
#include "wording/french_format.hpp"
#include "wording/html.hpp"

namespace fsearch {
namespace {

constexpr double width = 860, height = 420, left = 64, right = 24, top = 24, bottom = 44, legend_line = 22;
constexpr double least_between_labels = 70;
constexpr std::array<std::string_view, 6> colours{"#8a1c2c", "#1f5a94", "#3f7d34", "#b26a00", "#6a3d9a", "#4d4d4d"};

constexpr std::string_view style =
    "text{font:13px system-ui,sans-serif;fill:#1d1b19}.soft{fill:#65605a}.grid{stroke:#e3ded6}"
    ".paper{fill:#fff}@media(prefers-color-scheme:dark){text{fill:#ece8e2}.soft{fill:#a8a199}.grid{stroke:#37342f}"
    ".paper{fill:#171615}}";

std::string decimal(double value) {
  std::string text = french_decimal(value, 1);
  std::replace(text.begin(), text.end(), ',', '.');
  return text;
}

/// The next of 1, 2, 5, 10, 20... thousandths.
double round_step(double least) {
  double step = 0.001;
  for (const double factor : {2.0, 2.5, 2.0})
    if (step < least) step *= factor;
  while (step < least)
    for (const double factor : {2.0, 2.5, 2.0})
      if (step < least) step *= factor;
  return step;
}

class Chart {
 public:
  Chart(const Trends& trends, std::size_t smooth) : trends_(trends), smooth_(smooth) {
    double most = 0;
    for (std::size_t query = 0; query < trends.queries.size(); ++query)
      for (std::size_t at = 0; at < trends.points.size(); ++at) most = std::max(most, share_at(at, query));
    step_ = round_step(most / 5);
    steps_ = std::max(1, static_cast<int>(std::ceil(most / step_)));
  }

  std::string draw() {
    const double whole = height + legend_line * static_cast<double>(trends_.queries.size());
    svg_.raw(R"(<svg xmlns="http://www.w3.org/2000/svg" role="img" xml:lang="fr")");
    svg_.attribute("viewBox", "0 0 " + decimal(width) + " " + decimal(whole));
    svg_.raw("><title>Part des articles dans le temps</title><style>").raw(style).raw("</style>");
    svg_.raw(R"(<rect class="paper" width="100%" height="100%"/>)").raw("\n");
    draw_shares();
    draw_periods();
    for (std::size_t query = 0; query < trends_.queries.size(); ++query) draw_query(query);
    return svg_.raw("</svg>\n").take();
  }

 private:
  double share_at(std::size_t at, std::size_t query) const { return smoothed_share(trends_, at, query, smooth_); }
  double x(std::size_t at) const {
    const auto last = static_cast<double>(std::max<std::size_t>(2, trends_.points.size()) - 1);
    return left + (width - left - right) * static_cast<double>(at) / last;
  }
  double y(double share) const { return height - bottom - (height - top - bottom) * share / (step_ * steps_); }

  void label(double at_x, double at_y, std::string_view anchor, const std::string& words) {
    svg_.raw("<text").attribute("class", "soft").attribute("x", decimal(at_x)).attribute("y", decimal(at_y));
    svg_.attribute("text-anchor", anchor).raw(">").text(words).raw("</text>\n");
  }

  void draw_shares() {
    const int decimals = step_ < 0.01 ? 1 : 0;
    for (int step = 0; step <= steps_; ++step) {
      const double share = step * step_;
      svg_.raw("<path").attribute("class", "grid");
      svg_.attribute("d", "M" + decimal(left) + " " + decimal(y(share)) + "H" + decimal(width - right));
      svg_.raw("/>\n");
      label(left - 8, y(share) + 4, "end", french_decimal(100 * share, decimals) + " %");
    }
  }

  void draw_periods() {
    const std::size_t points = trends_.points.size();
    if (points == 0) return;
    const double between = (width - left - right) / static_cast<double>(points);
    const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil(least_between_labels / between)));
    for (std::size_t at = 0; at < points; at += every)
      label(x(at), height - bottom + 20, "middle", trends_.points[at].period);
  }

  void draw_query(std::size_t query) {
    const std::string colour(colours[query % colours.size()]);
    std::string path;
    for (std::size_t at = 0; at < trends_.points.size(); ++at)
      path += (at == 0 ? "M" : "L") + decimal(x(at)) + " " + decimal(y(share_at(at, query)));
    svg_.raw(R"(<path fill="none" stroke-width="2" stroke-linejoin="round")").attribute("stroke", colour);
    svg_.attribute("d", path).raw("/>\n");
    const double line = height + legend_line * static_cast<double>(query);
    svg_.raw(R"(<rect width="14" height="4")").attribute("x", decimal(left)).attribute("y", decimal(line));
    svg_.attribute("fill", colour).raw("/><text").attribute("x", decimal(left + 22)).attribute("y", decimal(line + 6));
    svg_.raw(">").text(trends_.queries[query].query).raw(" : ").text(french_count(trends_.queries[query].total));
    svg_.raw(" articles</text>\n");
  }

  const Trends& trends_;
  std::size_t smooth_;
  double step_ = 0;  ///< Between two lines of the grid; the highest is steps_ of them up.
  int steps_ = 1;
  Html svg_;
};

}  // namespace

std::string trend_chart(const Trends& trends, std::size_t smooth) { return Chart(trends, smooth).draw(); }

}  // namespace fsearch
