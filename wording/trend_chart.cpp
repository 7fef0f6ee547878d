#include "wording/trend_chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "wording/french_format.hpp"
#include "wording/html.hpp"

namespace fsearch::data {
extern const std::string_view trend_chart;
}  // namespace fsearch::data

namespace fsearch {
namespace {

constexpr double width = 860, height = 420, left = 64, right = 24, top = 24, bottom = 44, legend_line = 22;
constexpr double least_between_labels = 78;

/// For programs that read no style sheet.
constexpr std::array<std::string_view, 6> colours{"#8a1c2c", "#1f5a94", "#3f7d34", "#b26a00", "#6a3d9a", "#4d4d4d"};

std::string with_point(std::string number) {
  std::replace(number.begin(), number.end(), ',', '.');
  return number;
}

std::string decimal(double value) { return with_point(french_decimal(value, 1)); }

/// A period with a smaller part of the articles of the fullest does not set the scale: one article of one is 100 %.
constexpr double least_of_fullest = 0.01;

double number_at(std::string_view text, std::size_t at, std::size_t size) {
  double number = 0;
  for (const char digit : text.substr(std::min(at, text.size()), size)) number = 10 * number + (digit - '0');
  return number;
}

/// Means of the Gregorian calendar: a day more or less is no pixel of a chart of months.
constexpr double days_in_year = 365.25, days_in_month = 30.44;

/// About when a period begins, in days: "2025", "2025-03", "2025-W11", "2025-03-15".
double day_of(std::string_view period) {
  double day = number_at(period, 0, 4) * days_in_year;
  if (period.size() < 7) return day;
  if (period[5] == 'W') return day + 7 * (number_at(period, 6, 2) - 1);
  day += days_in_month * (number_at(period, 5, 2) - 1);
  return period.size() < 10 ? day : day + number_at(period, 8, 2) - 1;
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
  Chart(const Trends& trends, const ChartLook& look) : trends_(trends), look_(look) {
    std::size_t fullest = 0;
    for (const TrendPoint& point : trends.points) fullest = std::max(fullest, point.articles);
    double most = 0;
    for (std::size_t at = 0; at < trends.points.size(); ++at)
      if (static_cast<double>(trends.points[at].articles) >= least_of_fullest * static_cast<double>(fullest))
        for (std::size_t query = 0; query < trends.queries.size(); ++query) most = std::max(most, share_at(at, query));
    step_ = round_step(most / 5);
    steps_ = std::max(1, static_cast<int>(std::ceil(most / step_)));
  }

  std::string draw() {
    const std::size_t lines = look_.in_page ? 0 : trends_.queries.size() + (look_.smooth > 1 ? 1 : 0);
    const double whole = look_.in_page ? height - 10 : height + legend_line * static_cast<double>(lines);
    svg_.raw(R"(<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img")").attribute("lang", language());
    svg_.attribute("viewBox", "0 0 " + decimal(width) + " " + decimal(whole));
    svg_.raw("><title>").text(look_.title).raw("</title>");
    if (!look_.in_page)
      svg_.raw("<style>").raw(trend_chart_style()).raw(R"(</style><rect class="paper" width="100%" height="100%"/>)");
    svg_.raw("\n");
    draw_shares();
    draw_periods();
    for (std::size_t query = 0; query < trends_.queries.size(); ++query) draw_query(query);
    if (!look_.in_page) draw_legend();
    return svg_.raw("</svg>\n").take();
  }

 private:
  double share_at(std::size_t at, std::size_t query) const { return smoothed_share(trends_, at, query, look_.smooth); }
  std::string_view language() const { return look_.english ? "en" : "fr"; }

  /// Time is even: periods without articles have no point, yet their room.
  double x(std::size_t at) const {
    const double first = day_of(trends_.points.front().period);
    const double days = day_of(trends_.points.back().period) - first;
    return days == 0 ? left : left + (width - left - right) * (day_of(trends_.points[at].period) - first) / days;
  }
  double y(double share) const {
    return height - bottom - (height - top - bottom) * std::min(1.0, share / (step_ * steps_));
  }

  void label(double at_x, double at_y, std::string_view anchor, const std::string& words) {
    svg_.raw("<text").attribute("x", decimal(at_x)).attribute("y", decimal(at_y));
    svg_.attribute("text-anchor", anchor).raw(">").text(words).raw("</text>\n");
  }

  void draw_shares() {
    const int decimals = step_ < 0.01 ? 1 : 0;
    for (int step = 0; step <= steps_; ++step) {
      const double share = step * step_;
      svg_.raw("<path").attribute("class", "grid");
      svg_.attribute("d", "M" + decimal(left) + " " + decimal(y(share)) + "H" + decimal(width - right));
      svg_.raw("/>\n");
      const std::string number = french_decimal(100 * share, decimals);
      label(left - 8, y(share) + 4, "end", look_.english ? with_point(number) + "%" : number + " %");
    }
  }

  void draw_periods() {
    double free = 0;  // From here on.
    for (std::size_t at = 0; at < trends_.points.size(); ++at) {
      if (x(at) < free) continue;
      label(x(at), height - bottom + 20, "middle", trends_.points[at].period);
      free = x(at) + least_between_labels;
    }
  }

  void open_curve(std::size_t query) {
    svg_.raw("<g").attribute("class", curve_class(query)).attribute("color", colours[query % colours.size()]).raw(">");
  }

  void draw_query(std::size_t query) {
    std::string path;
    for (std::size_t at = 0; at < trends_.points.size(); ++at)
      path += (at == 0 ? "M" : "L") + decimal(x(at)) + " " + decimal(y(share_at(at, query)));
    open_curve(query);
    if (trends_.points.size() == 1)
      svg_.raw(R"(<circle r="4" fill="currentColor")")
          .attribute("cx", decimal(x(0)))
          .attribute("cy", decimal(y(share_at(0, query))));
    else
      svg_.raw(R"(<path fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round")")
          .attribute("d", path);
    if (query >= colours.size()) svg_.raw(R"( stroke-dasharray="7 4")");
    svg_.raw("/></g>\n");
  }

  void draw_legend() {
    double line = height;
    for (std::size_t query = 0; query < trends_.queries.size(); ++query, line += legend_line) {
      open_curve(query);
      svg_.raw(R"(<rect width="14" height="4" fill="currentColor")").attribute("x", decimal(left));
      svg_.attribute("y", decimal(line)).raw("/></g><text class=\"legend\"").attribute("x", decimal(left + 22));
      svg_.attribute("y", decimal(line + 6)).raw(">").text(trends_.queries[query].name).raw(" : ");
      svg_.text(french_count(trends_.queries[query].answer.total, "article", "articles")).raw("</text>\n");
    }
    if (look_.smooth > 1)
      label(left, line + 6, "start", "Parts lissées sur " + std::to_string(look_.smooth) + " périodes.");
  }

  const Trends& trends_;
  const ChartLook& look_;
  double step_ = 0;  ///< Between two lines of the grid; the highest is steps_ of them up.
  int steps_ = 1;
  Html svg_;
};

}  // namespace

std::string trend_chart(const Trends& trends, const ChartLook& look) { return Chart(trends, look).draw(); }

std::string curve_class(std::size_t query) { return "curve-" + std::to_string(query % colours.size()); }

std::string_view trend_chart_style() { return data::trend_chart; }

}  // namespace fsearch
