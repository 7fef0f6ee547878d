#include "cli/render_json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

namespace fsearch {
namespace {

using Json = nlohmann::ordered_json;

std::string line_of(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json spans_json(const std::vector<Span>& spans) {
  Json array = Json::array();
  for (const auto& span : spans) array.push_back(Json::array({span.begin, span.end}));
  return array;
}

Json marks_json(const std::vector<MarkedEntity>& entities) {
  Json array = Json::array();
  for (const auto& entity : entities)
    array.push_back(Json::array({entity.span.begin, entity.span.end, name_of(entity.type)}));
  return array;
}

Json snippet_json(const Snippet& snippet) {
  return {{"text", snippet.text},
          {"start", snippet.span.begin},
          {"end", snippet.span.end},
          {"highlights", spans_json(snippet.highlights)},
          {"cut", Json::array({snippet.cut_before, snippet.cut_after})}};
}

Json passages_json(const std::vector<PassageHit>& passages) {
  Json array = Json::array();
  for (const auto& passage : passages) {
    array.push_back({{"id", passage.id},
                     {"text", passage.text},
                     {"start", passage.span.begin},
                     {"end", passage.span.end},
                     {"score", passage.score},
                     {"highlights", spans_json(passage.highlights)},
                     {"snippet", snippet_json(passage.snippet)}});
    if (!passage.entities.empty()) array.back()["entities"] = marks_json(passage.entities);
  }
  return array;
}

Json explanation_json(const Explanation& explanation) {
  Json features = Json::object();
  for (const auto& feature : explanation.features)
    features[feature.name] = {{"value", feature.value}, {"weight", feature.weight}};
  Json terms = Json::array();
  for (const auto& term : explanation.terms)
    terms.push_back({{"term", term.form}, {"idf", term.idf}, {"weight", term.weight}, {"occurrences", term.occurrences}});
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
               {"passages", passages_json(hit.passages)},
               {"title_highlights", spans_json(hit.title_highlights)},
               {"entities", Json(hit.entities)},
               {"duplicates", hit.duplicates}};
  if (hit.partial) json["partial"] = true;
  if (!hit.title_entities.empty()) json["title_entities"] = marks_json(hit.title_entities);
  if (!hit.explanation.features.empty()) json["explanation"] = explanation_json(hit.explanation);
  if (Json extra = Json::parse(hit.article.extra, nullptr, false); extra.is_object())
    json["extra"] = std::move(extra);
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
  for (const auto& offer : offers) array.push_back({{"kind", offer.kind}, {"query", offer.query}, {"total", offer.total}});
  return array;
}

Json facets_json(const std::vector<Facet>& facets) {
  Json object = Json::object();
  for (const auto& facet : facets) object[facet.field] = counts_json(facet);
  return object;
}

}  // namespace

std::string render_json(const SearchResult& result) {
  Json json = {{"query", result.query},
               {"interpreted", result.interpreted},
               {"corrected", result.corrected ? Json(*result.corrected) : Json()},
               {"warnings", Json(result.warnings)},
               {"total", result.total}};
  if (!result.total_exact) json["total_exact"] = false;
  if (result.date_wish) json["date_wish"] = *result.date_wish;
  json["took_ms"] = std::round(result.took_ms * 1000) / 1000;
  Json& hits = json["hits"] = Json::array();
  for (const auto& hit : result.hits) hits.push_back(hit_json(hit));
  json["facets"] = facets_json(result.facets);
  if (!result.facets_exact) json["facets_exact"] = false;
  json["match"] = result.match == MatchMode::all ? "all" : "some";
  json["total_partial"] = result.total_partial;
  json["added"] = added_json(result.added);
  json["suggestions"] = suggestions_json(result.suggestions);
  if (result.histogram) json["histogram"] = counts_json(*result.histogram);
  return line_of(json);
}

std::string render_json_lines(const SearchResult& result) {
  std::string lines;
  for (const auto& hit : result.hits) lines += line_of(hit_json(hit));
  return lines;
}

}  // namespace fsearch
