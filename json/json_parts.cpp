#include "json/json_parts.hpp"

namespace fsearch {
namespace {

Json snippet_json(const Snippet& snippet) {
  return {{"text", snippet.text},
          {"start", snippet.span.begin},
          {"end", snippet.span.end},
          {"highlights", spans_json(snippet.highlights)},
          {"cut", Json::array({snippet.cut_before, snippet.cut_after})}};
}

}  // namespace

std::string line_of(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

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

Json warnings_json(const std::vector<Warning>& warnings) {
  Json texts = Json::array();
  for (const Warning& warning : warnings) texts.push_back(warning.text);
  return texts;
}

Json codes_json(const std::vector<Warning>& warnings) {
  Json codes = Json::array();
  for (const Warning& warning : warnings) codes.push_back(to_string(warning.code));
  return codes;
}

Json extra_json(const Article& article) {
  Json extra = Json::parse(article.extra, nullptr, false);
  return extra.is_object() ? extra : Json();
}

}  // namespace fsearch
