#include "server/api/trends_route.hpp"

#include <string>
#include <utility>
#include <vector>

#include "fsearch/error.hpp"
#include "json/trends_json.hpp"
#include "server/api/api_request.hpp"
#include "server/api/format.hpp"
#include "text/enumerator_named.hpp"
#include "wording/trends_csv.hpp"

namespace fsearch::server {
namespace {

constexpr std::size_t most_queries = 10;  ///< Each is a search.

HistogramPeriod period_named(const std::string& name) {
  const auto period = enumerator_named<HistogramPeriod>(name, histogram_periods);
  if (!period) throw Error(Error::Kind::usage, "", "\"period\": one of day, month, year is expected");
  return *period;
}

TrendRequest trend_request(const Request& request) {
  TrendRequest asked;
  for (const auto& [name, value] : request.parameters)
    if (name == "q" && !value.empty()) asked.queries.push_back(value);
  if (asked.queries.empty() || asked.queries.size() > most_queries)
    throw Error(Error::Kind::usage, "",
                "\"q\": from 1 to " + std::to_string(most_queries) + " queries are expected, as q=grève&q=retraites");
  asked.period = period_named(parameter(request, "period").value_or("month"));
  asked.among = search_request(request, {"q", "period", "format"});
  return asked;
}

}  // namespace

Response trends_route(const Request& request, Searcher& searcher) {
  const Format format = wanted_format(request);
  if (format != Format::json && format != Format::csv)
    throw Error(Error::Kind::usage, "", "\"format\": one of json, csv is expected");
  const TrendRequest asked = trend_request(request);
  const Trends trends = count_trends(searcher, asked);
  return {.status = 200,
          .content_type = media_type(format),
          .body = format == Format::csv ? trends_csv(trends) : to_json(trends, asked.period) + "\n",
          .headers = {}};
}

}  // namespace fsearch::server
