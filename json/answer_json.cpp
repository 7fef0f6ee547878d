/// Answers of a search.
#include <cmath>

#include "fsearch/json.hpp"
#include "json/json_parts.hpp"

namespace fsearch {
namespace {

Json explanation_json(const Explanation& explanation) {
  Json features = Json::object();
  for (const auto& feature : explanation.features)
    features[feature.name] = {{"value", feature.value}, {"weight", feature.weight}};
  Json terms = Json::array();
  for (const auto& term : explanation.terms)
    terms.push_back(
        {{"term", term.form}, {"idf", term.idf}, {"weight", term.weight}, {"occurrences", term.occurrences}});
  return {{"features", features}, {"terms", terms}, {"timeliness", explanation.timeliness}};
}

Json hit_json(const Hit& hit) {
  Json json = {{"id", hit.article.id},
               {"rank", hit.rank},
               {"score", hit.score},
               {"title", hit.article.title},
               {"url", hit.article.url},
               {"source", hit.article.source},
               {"section", Json(hit.article.section)},
               {"author", hit.article.author},
               {"date", hit.article.date},
               {"indexed", hit.indexed},
               {"passages", passages_json(hit.passages)},
               {"title_highlights", spans_json(hit.title_highlights)},
               {"entities", Json(hit.entities)},
               {"duplicates", hit.duplicates}};
  if (hit.partial) json["partial"] = true;
  if (!hit.duplicate_ids.empty()) json["duplicate_ids"] = hit.duplicate_ids;
  if (!hit.title_entities.empty()) json["title_entities"] = marks_json(hit.title_entities);
  if (!hit.explanation.features.empty()) json["explanation"] = explanation_json(hit.explanation);
  if (Json extra = extra_json(hit.article); !extra.is_null()) json["extra"] = std::move(extra);
  return json;
}

Json counts_json(const Facet& facet) {
  Json counts = Json::array();
  for (const auto& [value, count] : facet.counts) counts.push_back(Json::array({value, count}));
  return counts;
}

Json added_json(const std::vector<AddedWords>& added) {
  Json array = Json::array();
  for (const auto& words : added) array.push_back({{"kind", words.kind}, {"typed", words.typed}, {"text", words.text}});
  return array;
}

Json suggestions_json(const std::vector<Offer>& offers) {
  Json array = Json::array();
  for (const auto& offer : offers)
    array.push_back({{"kind", offer.kind}, {"query", offer.query}, {"total", offer.total}});
  return array;
}

Json facets_json(const std::vector<Facet>& facets) {
  Json object = Json::object();
  for (const auto& facet : facets) object[facet.field] = counts_json(facet);
  return object;
}

/// How many values each facet lacks; absent where it has all.
void add_left_out(const std::vector<Facet>& facets, Json& json) {
  for (const auto& facet : facets)
    if (facet.left_out > 0) json["facets_left_out"][facet.field] = facet.left_out;
}

}  // namespace

std::string to_json(const SearchResult& result) {
  Json json = {{"query", result.query},
               {"interpreted", result.interpreted},
               {"corrected", result.corrected ? Json(*result.corrected) : Json()},
               {"warnings", warnings_json(result.warnings)},
               {"total", result.total}};
  if (!result.total_exact) json["total_exact"] = false;
  if (result.date_wish) json["date_wish"] = *result.date_wish;
  json["took_ms"] = std::round(result.took_ms * 1000) / 1000;
  Json& hits = json["hits"] = Json::array();
  for (const auto& hit : result.hits) hits.push_back(hit_json(hit));
  json["facets"] = facets_json(result.facets);
  if (!result.facets_exact) json["facets_exact"] = false;
  add_left_out(result.facets, json);
  json["match"] = result.match == MatchMode::all ? "all" : "some";
  json["total_partial"] = result.total_partial;
  json["added"] = added_json(result.added);
  json["suggestions"] = suggestions_json(result.suggestions);
  json["warning_codes"] = codes_json(result.warnings);
  if (result.histogram) json["histogram"] = counts_json(*result.histogram);
  if (!result.complete) json["complete"] = false;
  return line_of(json);
}

std::string to_json(const Hit& hit) { return line_of(hit_json(hit)); }

}  // namespace fsearch
