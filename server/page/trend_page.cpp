#include "server/page/trend_page.hpp"

#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "server/api/trends_route.hpp"
#include "server/page/frame.hpp"
#include "server/parts/filters.hpp"
#include "server/parts/trend_table.hpp"
#include "text/enumerator_named.hpp"
#include "wording/html.hpp"
#include "wording/trend_chart.hpp"

namespace fsearch::server {
namespace {

constexpr std::size_t most_points = 400;  ///< Of which each is a pixel or two.
constexpr std::size_t few_points = 2;     ///< These show no course.

struct Choice {
  std::string_view value, words;
};

constexpr std::array<Choice, 4> periods{{{"day", "Jour"}, {"week", "Semaine"}, {"month", "Mois"}, {"year", "Année"}}};
constexpr std::array<Choice, 5> facets{{{"", "Les recherches"},
                                        {"person", "Personnes"},
                                        {"org", "Organisations"},
                                        {"place", "Lieux"},
                                        {"source", "Sources"}}};
constexpr std::array<Choice, 4> smoothings{
    {{"", "Aucun"}, {"3", "3 périodes"}, {"7", "7 périodes"}, {"13", "13 périodes"}}};

std::size_t smoothing(const PageRequest& asked) {
  const std::string text = asked.value("smooth");
  std::size_t width = 1;
  std::from_chars(text.data(), text.data() + text.size(), width);
  return width < 1 || width > most_smoothed ? 1 : width;
}

std::vector<std::string> typed_queries(const PageRequest& asked) {
  std::vector<std::string> typed;
  for (const auto& [name, value] : asked.parts())
    if (name == "q" && typed.size() < most_trends) typed.push_back(value);
  if (typed.empty() || !asked.value("of").empty()) typed.resize(1);
  return typed;
}

TrendRequest trend_request(const PageRequest& asked, const std::vector<std::string>& typed) {
  TrendRequest request;
  for (const std::string& query : typed) request.queries.push_back(asked.with("q", query).search().query);
  for (const Choice& facet : facets)
    if (!facet.value.empty() && asked.value("of") == facet.value)
      request.facet = enumerator_named<FacetField>(facet.value, facet_fields);
  request.period =
      enumerator_named<HistogramPeriod>(asked.value("period"), histogram_periods).value_or(HistogramPeriod::month);
  request.among = asked.search();
  return request;
}

/// What is searched has the filters in it; readers are shown what they typed.
void name_as_typed(const std::vector<std::string>& typed, const PageRequest& asked, Trends& trends) {
  for (std::size_t i = 0; i < typed.size() && i < trends.queries.size(); ++i) {
    const std::string& query = typed[i].empty() ? asked.marks() : typed[i];
    trends.queries[i].name = query.empty() ? asked.words()("Tous les articles") : query;
  }
}

/// The period asked for, or months; days where there are few months, and a longer period where it makes too many
/// points.
Trends count_in_view(const PageRequest& asked, Searcher& searcher, HistogramPeriod& period) {
  const std::vector<std::string> typed = typed_queries(asked);
  TrendRequest request = trend_request(asked, typed);
  Trends trends = count_trends(searcher, request);
  const auto count_by = [&](HistogramPeriod other) {
    request.period = other;
    trends = count_trends(searcher, request);
  };
  if (asked.value("period").empty() && trends.points.size() <= few_points) count_by(HistogramPeriod::day);
  while (trends.points.size() > most_points && request.period != HistogramPeriod::year)
    count_by(static_cast<HistogramPeriod>(static_cast<int>(request.period) + 1));
  if (!request.facet) name_as_typed(typed, asked, trends);
  period = request.period;
  return trends;
}

template <std::size_t size>
void select(const char* name, std::string_view label, const std::array<Choice, size>& choices, std::string_view chosen,
            const Words& words, Html& html) {
  html.raw("<label><span>").text(words(label)).raw("</span><select").attribute("name", name).raw(">");
  for (const Choice& choice : choices) {
    html.raw("<option").attribute("value", choice.value).raw(choice.value == chosen ? " selected>" : ">");
    html.text(words(choice.words)).raw("</option>");
  }
  html.raw("</select></label>");
}

void form(const PageRequest& asked, HistogramPeriod period, Html& html) {
  const Words& words = asked.words();
  html.raw("<form class=\"period\" action=\"/trend\">");
  html.raw(asked.with("period", "").with("smooth", "").with("of", "").hidden_fields(true));
  html.raw("<label><span>").text(words("Comparer avec")).raw("</span><input name=\"q\" maxlength=\"2000\"></label>");
  select("of", "Courbes", facets, asked.value("of"), words, html);
  select("period", "Par", periods, to_string(period), words, html);
  select("smooth", "Lissage", smoothings, asked.value("smooth"), words, html);
  html.raw("<button type=\"submit\">").text(words("Afficher")).raw("</button></form>");
}

void notes(const Trends& trends, const PageRequest& asked, HistogramPeriod period, Html& html) {
  const Words& words = asked.words();
  html.raw("<p class=\"more\">").text(words("Part de tous les articles de la période."));
  if (const std::size_t width = smoothing(asked); width > 1 && !trends.points.empty())
    html.raw(" ").text(words("Périodes lissées ensemble")).text(words.colon()).text(words.count(width)).raw(".");
  if (const std::string wanted = asked.value("period"); !wanted.empty() && wanted != to_string(period))
    html.raw(" ").text(words("Trop de périodes pour un dessin : une plus longue est montrée."));
  html.raw("</p>");
}

PageRequest api_address(const PageRequest& asked, HistogramPeriod period) {
  const TrendRequest request = trend_request(asked, typed_queries(asked));
  Parameters parameters;
  for (const std::string& query : request.queries)
    if (!query.empty()) parameters.emplace_back("q", query);
  if (request.facet) parameters.emplace_back("facet", to_string(*request.facet));
  parameters.emplace_back("period", to_string(period));
  return asked.at_api("/api/v1/trends", parameters);
}

void exports(const PageRequest& asked, HistogramPeriod period, Html& html) {
  html.raw("<nav class=\"exports\"").attribute("aria-label", asked.words()("Exporter")).raw("><span>");
  html.text(asked.words()("Exporter")).raw("</span>");
  const PageRequest api = api_address(asked, period);
  html.link(api.with("format", "csv").address(), "CSV").link(api.address(), "JSON");
  html.link(api.with("format", "svg").with("smooth", asked.value("smooth")).address(), "SVG").raw("</nav>");
}

void chart(const Trends& trends, const PageRequest& asked, HistogramPeriod period, Html& html) {
  const Words& words = asked.words();
  html.raw("<figure class=\"trend\"><div class=\"wide\" tabindex=\"0\" role=\"region\"");
  html.attribute("aria-label", words("Part des articles dans le temps")).raw(">");
  html.raw(trend_chart(trends, {.smooth = smoothing(asked),
                                .in_page = true,
                                .english = words.language() == Language::english,
                                .title = words("Part des articles dans le temps")}));
  html.raw("</div><figcaption>").raw(curve_list(trends, asked));
  notes(trends, asked, period, html);
  html.raw("</figcaption>").raw(trend_table(trends, asked)).raw("</figure>");
  exports(asked, period, html);
}

}  // namespace

Response trend_page(const PageRequest& asked, Searcher& searcher) {
  const Words& words = asked.words();
  HistogramPeriod period = HistogramPeriod::month;
  const Trends trends = count_in_view(asked, searcher, period);
  Html html;
  html.raw("<div class=\"plain\"><p class=\"back\">");
  html.link(asked.at("/").with("q", asked.query()).with("of", "").with("period", "").with("smooth", "").address(),
            words("← Résultats"));
  html.raw("</p>").raw(active_filters(asked)).raw("<h1>").text(words("Évolution")).raw("</h1>");
  form(asked, period, html);
  if (trends.points.empty())
    html.raw("<p class=\"nothing\">")
        .text(words("Rien n’a été trouvé. Essayez moins de mots, ou d’autres."))
        .raw("</p>");
  else
    chart(trends, asked, period, html);
  html.raw("</div>");
  return page({.title = std::string(words("Évolution")) + " – fsearch", .head = "", .body = html.take()}, asked);
}

}  // namespace fsearch::server
