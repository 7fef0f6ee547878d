#include "server/parts/histogram.hpp"

#include <algorithm>
#include <cstdio>
#include <map>
#include <utility>
#include <vector>

#include "wording/html.hpp"

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
  bars.reserve(years.size());
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

std::string label(const Bar& bar, const Words& words) {
  return words.date(bar.period) + std::string(words.colon()) + words.counted(bar.count, "article", "articles");
}

PageRequest within(const Bar& bar, const PageRequest& asked) {
  return asked.with("since", bar.period).with("until", bar.period);
}

void draw_bar(const Bar& bar, std::size_t at, std::size_t most, const PageRequest& asked, Html& html) {
  if (bar.count == 0) return;
  const std::size_t tall = std::max<std::size_t>(2, bar.count * height / most);
  const auto rectangle = [&](const char* css_class, std::size_t y, std::size_t size) {
    html.raw("<rect class=\"" + std::string(css_class) + "\" x=\"" + std::to_string(at * 10 + 1) + "\" y=\"" +
             std::to_string(y) + "\" width=\"8\" height=\"" + std::to_string(size) + "\"/>");
  };
  const std::string words = label(bar, asked.words());
  html.raw("<a").attribute("href", within(bar, asked).address()).attribute("aria-label", words);
  html.attribute("data-period", bar.period).raw("><title>").text(words).raw("</title>");
  rectangle("room", 0, height);
  rectangle("bar", height - tall, tall);
  html.raw("</a>");
}

void draw(const std::vector<Bar>& bars, const PageRequest& asked, Html& html) {
  std::size_t most = 1;
  for (const Bar& bar : bars) most = std::max(most, bar.count);
  html.raw("<svg viewBox=\"0 0 " + std::to_string(bars.size() * 10) + " " + std::to_string(height) +
           "\" preserveAspectRatio=\"none\" role=\"group\"");
  html.attribute("aria-label", asked.words()("Articles par date")).raw(">");
  for (std::size_t i = 0; i < bars.size(); ++i) draw_bar(bars[i], i, most, asked, html);
  html.raw("</svg><figcaption><span>").text(asked.words().date(bars.front().period));
  html.raw("</span><span>").text(asked.words().date(bars.back().period)).raw("</span></figcaption>");
}

void table(const std::vector<Bar>& bars, const PageRequest& asked, Html& html) {
  const Words& words = asked.words();
  html.raw("<details><summary>").text(words("En tableau")).raw("</summary><table><thead><tr><th scope=\"col\">");
  html.text(words("Date")).raw("</th><th scope=\"col\">").text(words("Articles")).raw("</th></tr></thead><tbody>");
  for (const Bar& bar : bars) {
    if (bar.count == 0) continue;
    html.raw("<tr><th scope=\"row\">").link(within(bar, asked).address(), words.date(bar.period));
    html.raw("</th><td>").text(words.count(bar.count)).raw("</td></tr>");
  }
  html.raw("</tbody></table></details>");
}

void date_field(const char* name, std::string_view label, const PageRequest& asked, Html& html) {
  html.raw("<label><span>").text(label).raw("</span><input type=\"text\" placeholder=\"2024-05\"");
  html.attribute("name", name).attribute("value", asked.value(name)).raw("></label>");
}

/// Any dates that fsearch reads: "2024", "mars 2024", "il y a deux mois".
void period_form(const PageRequest& asked, Html& html) {
  const Words& words = asked.words();
  html.raw("<details><summary>").text(words("Choisir les dates")).raw("</summary><form class=\"period\" action=\"/\">");
  html.raw(asked.with("since", "").with("until", "").hidden_fields(true));
  date_field("since", words("Depuis"), asked, html);
  date_field("until", words("Jusqu’à"), asked, html);
  html.raw("<button type=\"submit\">").text(words("Filtrer")).raw("</button></form></details>");
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

struct Bars {
  std::vector<Bar> bars;
  std::size_t older = 0;  ///< Articles before the first.
};

Bars bars_of(const Facet& months) {
  if (auto bars = by_month(months); !bars.empty()) return {std::move(bars)};
  Facet recent = months;
  const std::size_t older = cut_oldest(recent);
  if (auto bars = by_month(recent); !bars.empty()) return {std::move(bars), older};
  return {by_year(months)};
}

}  // namespace

std::string histogram(const Facet& months, const PageRequest& asked) {
  const auto [bars, older] = bars_of(months);
  Html html;
  html.raw("<figure class=\"time\">");
  if (bars.size() > 1) {
    draw(bars, asked, html);
    if (older > 0) {
      html.raw("<p class=\"more\">").text(asked.words().counted(older, "plus ancien", "plus anciens")).raw("</p>");
    }
    table(bars, asked, html);
  }
  period_form(asked, html);
  return html.raw("</figure>").take();
}

}  // namespace fsearch::server
