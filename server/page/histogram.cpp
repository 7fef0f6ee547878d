#include "server/page/histogram.hpp"

#include <algorithm>
#include <cstdio>
#include <map>
#include <vector>

#include "server/page/html.hpp"
#include "wording/french_format.hpp"

namespace fsearch::server {
namespace {

constexpr std::size_t most_months = 72;
constexpr std::size_t height = 56;

struct Bar {
  std::string period;  ///< "2025-03" or "2025".
  std::size_t count = 0;
};

/// The month after "2025-03".
std::string next_month(const std::string& month) {
  int year = 0;
  int number = 0;
  if (std::sscanf(month.c_str(), "%4d-%2d", &year, &number) != 2) return "9999-12";
  const bool last = number >= 12;
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02d", last ? year + 1 : year, last ? 1 : number + 1);
  return text;
}

/// Each year that has articles: from very old print to today's, the empty ones would leave no room.
std::vector<Bar> by_year(const Facet& months) {
  std::map<std::string, std::size_t> years;
  for (const auto& [month, count] : months.counts) years[month.substr(0, 4)] += count;
  std::vector<Bar> bars;
  for (const auto& [year, count] : years) bars.push_back({year, count});
  return bars;
}

/// Each month from the first to the last; none where they are too many.
std::vector<Bar> by_month(const Facet& months) {
  std::vector<Bar> bars;
  for (const auto& [month, count] : months.counts) {
    if (month.size() != 7) continue;
    while (!bars.empty() && next_month(bars.back().period) < month && bars.size() <= most_months)
      bars.push_back({next_month(bars.back().period), 0});
    if (bars.size() > most_months) return {};
    bars.push_back({month, count});
  }
  return bars;
}

std::string label(const Bar& bar) {
  return french_date(bar.period) + "\u202F: " + french_count(bar.count) + (bar.count > 1 ? " articles" : " article");
}

void draw(const Bar& bar, std::size_t at, std::size_t most, const PageRequest& asked, Html& html) {
  if (bar.count == 0) return;
  const std::size_t tall = std::max<std::size_t>(2, bar.count * height / most);
  const auto rectangle = [&](const char* css_class, std::size_t y, std::size_t size) {
    html.raw("<rect class=\"" + std::string(css_class) + "\" x=\"" + std::to_string(at * 10 + 1) + "\" y=\"" +
             std::to_string(y) + "\" width=\"8\" height=\"" + std::to_string(size) + "\"/>");
  };
  html.raw("<a").attribute("href", asked.with("since", bar.period).with("until", bar.period).address());
  html.raw("><title>").text(label(bar)).raw("</title>");
  rectangle("room", 0, height);
  rectangle("bar", height - tall, tall);
  html.raw("</a>");
}

/// How many articles are older than what is drawn.
std::size_t cut_oldest(Facet& months) {
  std::size_t all = 0;
  for (const auto& month : months.counts) all += month.second;
  std::size_t older = 0;
  auto first = months.counts.begin();
  while (first != months.counts.end() && older + first->second <= all / 100) older += (first++)->second;
  months.counts.erase(months.counts.begin(), first);
  return older;
}

}  // namespace

std::string histogram(const Facet& months, const PageRequest& asked) {
  std::size_t older = 0;
  std::vector<Bar> bars = by_month(months);
  if (bars.empty()) {
    Facet recent = months;
    older = cut_oldest(recent);
    bars = by_month(recent);
  }
  if (bars.empty()) {
    older = 0;
    bars = by_year(months);
  }
  if (bars.size() < 2) return {};
  std::size_t most = 1;
  for (const Bar& bar : bars) most = std::max(most, bar.count);
  Html html;
  html.raw("<figure class=\"time\"><svg viewBox=\"0 0 " + std::to_string(bars.size() * 10) + " " +
           std::to_string(height) + "\" preserveAspectRatio=\"none\" role=\"group\" aria-label=\"Articles par date\">");
  for (std::size_t i = 0; i < bars.size(); ++i) draw(bars[i], i, most, asked, html);
  html.raw("</svg><figcaption><span>").text(french_date(bars.front().period));
  html.raw("</span><span>").text(french_date(bars.back().period)).raw("</span></figcaption>");
  if (older > 0)
    html.raw("<p class=\"more\">").text(french_count(older)).raw(older > 1 ? " plus anciens</p>" : " plus ancien</p>");
  html.raw("</figure>");
  return html.take();
}

}  // namespace fsearch::server
