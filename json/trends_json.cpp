#include "json/trends_json.hpp"

#include <cmath>
#include <utility>

#include "json/json_parts.hpp"

namespace fsearch {
namespace {

Json query_json(const TrendQuery& query) {
  const SearchResult& answer = query.answer;
  Json added = Json::array();
  for (const AddedWords& words : answer.added)
    added.push_back({{"kind", words.kind}, {"typed", words.typed}, {"text", words.text}});
  Json json = {{"name", query.name},
               {"query", answer.query},
               {"interpreted", answer.interpreted},
               {"corrected", answer.corrected ? Json(*answer.corrected) : Json()},
               {"added", std::move(added)},
               {"warnings", texts_of(answer.warnings)},
               {"warning_codes", codes_of(answer.warnings)},
               {"total", answer.total}};
  if (!answer.complete) json["complete"] = false;
  return json;
}

Json point_json(const TrendPoint& point) {
  Json shares = Json::array();
  for (std::size_t i = 0; i < point.counts.size(); ++i) shares.push_back(std::round(share(point, i) * 1e6) / 1e6);
  return {{"period", point.period}, {"articles", point.articles}, {"counts", point.counts}, {"shares", shares}};
}

}  // namespace

std::string to_json(const Trends& trends, HistogramPeriod period) {
  Json queries = Json::array();
  for (const auto& query : trends.queries) queries.push_back(query_json(query));
  Json points = Json::array();
  for (const auto& point : trends.points) points.push_back(point_json(point));
  return line_of({{"period", to_string(period)}, {"queries", std::move(queries)}, {"points", std::move(points)}});
}

}  // namespace fsearch
