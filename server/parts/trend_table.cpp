#include "server/parts/trend_table.hpp"

#include "server/parts/notices.hpp"
#include "wording/html.hpp"
#include "wording/trend_chart.hpp"

namespace fsearch::server {
namespace {

// A cell weighs some 50 bytes, or 150 with its link; a page should stay under 60 KB.
constexpr std::size_t most_cells = 400;
constexpr std::size_t most_links = 120;

std::size_t cells(const Trends& trends) { return trends.points.size() * trends.queries.size(); }

/// A week is no date that a search takes.
bool can_be_searched(const std::string& period) { return period.find('W') == std::string::npos; }

/// The same curves, this one the first: the one that notices are about.
PageRequest with_first(const std::string& query, const PageRequest& asked) {
  PageRequest first = asked.with("q", query);
  for (const auto& [name, value] : asked.parts())
    if (name == "q" && value != query) first = first.with_another("q", value);
  return first;
}

void curve(const Trends& trends, std::size_t query, const PageRequest& asked, Html& html) {
  const Words& words = asked.words();
  const TrendQuery& curve = trends.queries[query];
  html.raw("<li><span class=\"key " + curve_class(query) + "\" aria-hidden=\"true\"></span>");
  html.link(results_of(trends, query, asked).address(), curve.name).text(words.colon());
  html.text(words.counted(curve.answer.total, "article", "articles"));
  if (asked.value("of").empty() && trends.queries.size() > 1) {
    html.raw(" <a class=\"off\"").attribute("href", asked.without("q", curve.name).address());
    html.attribute("aria-label", std::string(words("Retirer")) + " " + curve.name).raw(">×</a>");
  }
  html.raw(notices(curve.answer, asked.value("of").empty() ? with_first(curve.name, asked) : asked)).raw("</li>");
}

void head(const Trends& trends, const Words& words, Html& html) {
  html.raw("<thead><tr><th scope=\"col\">").text(words("Date")).raw("</th><th scope=\"col\">");
  html.text(words("Tous les articles")).raw("</th>");
  for (const TrendQuery& query : trends.queries) html.raw("<th scope=\"col\">").text(query.name).raw("</th>");
  html.raw("</tr></thead>");
}

void row(const Trends& trends, const TrendPoint& point, const PageRequest& asked, Html& html) {
  const Words& words = asked.words();
  const bool linked = cells(trends) <= most_links && can_be_searched(point.period);
  html.raw("<tr><th scope=\"row\">").text(words.date(point.period)).raw("</th><td>");
  html.text(words.count(point.articles)).raw("</td>");
  for (std::size_t i = 0; i < point.counts.size(); ++i) {
    html.raw("<td>");
    if (linked && point.counts[i] > 0)
      html.link(results_of(trends, i, asked).with("since", point.period).with("until", point.period).address(),
                words.count(point.counts[i]));
    else
      html.text(words.count(point.counts[i]));
    html.raw(" <span>").text(words.percent(share(point, i))).raw("</span></td>");
  }
  html.raw("</tr>");
}

}  // namespace

PageRequest results_of(const Trends& trends, std::size_t query, const PageRequest& asked) {
  const std::string of = asked.value("of");
  const PageRequest bare = asked.at("/").with("of", "").with("period", "").with("smooth", "");
  const std::string& name = trends.queries[query].name;
  if (of == "source") return bare.with(of, name);
  if (!of.empty()) return bare.with_another(of, name);
  return asked.query().empty() ? bare : bare.with("q", name);
}

std::string curve_list(const Trends& trends, const PageRequest& asked) {
  Html html;
  html.raw("<ul class=\"curves\">");
  for (std::size_t query = 0; query < trends.queries.size(); ++query) curve(trends, query, asked, html);
  return html.raw("</ul>").take();
}

std::string trend_table(const Trends& trends, const PageRequest& asked) {
  const Words& words = asked.words();
  Html html;
  if (cells(trends) > most_cells) {
    html.raw("<p class=\"more\">")
        .text(words("Le tableau est trop long pour une page : le fichier CSV l’a en entier."));
    return html.raw("</p>").take();
  }
  html.raw("<details><summary>")
      .text(words("En tableau"))
      .raw("</summary><div class=\"wide\" tabindex=\"0\" role=\"region\"");
  html.attribute("aria-label", words("En tableau")).raw("><table class=\"together\">");
  head(trends, words, html);
  html.raw("<tbody>");
  for (const TrendPoint& point : trends.points) row(trends, point, asked, html);
  return html.raw("</tbody></table></div></details>").take();
}

}  // namespace fsearch::server
