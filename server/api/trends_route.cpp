#include "server/api/trends_route.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "fsearch/error.hpp"
#include "json/trends_json.hpp"
#include "server/api/api_request.hpp"
#include "server/api/format.hpp"
#include "text/enumerator_named.hpp"
#include "wording/trend_chart.hpp"
#include "wording/trends_csv.hpp"

namespace fsearch::server {
namespace {

HistogramPeriod asked_period(const Request& request) {
  const auto period =
      enumerator_named<HistogramPeriod>(parameter(request, "period").value_or("month"), histogram_periods);
  if (!period) throw Error(Error::Kind::usage, "", "\"period\": one of day, week, month, year is expected");
  return *period;
}

std::optional<FacetField> asked_facet(const Request& request) {
  const auto name = parameter(request, "facet");
  if (!name) return std::nullopt;
  std::string expected;
  for (const FacetField field : trend_facets) {
    if (*name == to_string(field)) return field;
    expected += (expected.empty() ? "" : ", ") + std::string(to_string(field));
  }
  throw Error(Error::Kind::usage, "", "\"facet\": one of " + expected + " is expected");
}

std::vector<std::string> asked_queries(const Request& request, bool of_facet) {
  std::vector<std::string> queries;
  for (const auto& [name, value] : request.parameters)
    if (name == "q" && !value.empty()) queries.push_back(value);
  if (of_facet && queries.empty()) queries = {""};
  const std::size_t most = of_facet ? 1 : most_trends;
  if (queries.empty() || queries.size() > most)
    throw Error(Error::Kind::usage, "",
                of_facet
                    ? "\"q\": one query is expected where a facet is asked for, or none"
                    : "\"q\": from 1 to " + std::to_string(most) + " queries are expected, as q=grève&q=retraites");
  return queries;
}

TrendRequest trend_request(const Request& request) {
  TrendRequest asked;
  asked.facet = asked_facet(request);
  asked.facet_limit = count_parameter(request, "limit", 5, most_trends);
  asked.queries = asked_queries(request, asked.facet.has_value());
  asked.period = asked_period(request);
  asked.among = search_request(request, {"q", "period", "format", "facet", "limit", "smooth"});
  return asked;
}

Response drawn(const Trends& trends, std::size_t smooth) {
  return {.status = 200,
          .content_type = "image/svg+xml",
          .body = trend_chart(trends, {.smooth = smooth}),
          .headers = {{"Content-Disposition", "attachment; filename=\"evolution.svg\""}}};
}

}  // namespace

Response trends_route(const Request& request, Searcher& searcher) {
  const bool svg = parameter(request, "format") == "svg";
  const Format format = svg ? Format::json : wanted_format(request);
  if (format != Format::json && format != Format::csv)
    throw Error(Error::Kind::usage, "", "\"format\": one of json, csv, svg is expected");
  const std::size_t smooth = count_parameter(request, "smooth", 1, most_smoothed);
  const TrendRequest asked = trend_request(request);
  const Trends trends = count_trends(searcher, asked);
  if (svg) return drawn(trends, smooth);
  return {.status = 200,
          .content_type = media_type(format),
          .body = format == Format::csv ? trends_csv(trends) : to_json(trends, asked.period) + "\n",
          .headers = {}};
}

}  // namespace fsearch::server
