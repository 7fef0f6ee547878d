#include "json/json_parts.hpp"

namespace fsearch {
namespace {

void write_snippet(const Snippet& snippet, LineWriter& line) {
  line.object([&] {
    line.field("text", snippet.text);
    line.field("start", snippet.span.begin);
    line.field("end", snippet.span.end);
    line.key("highlights");
    write_spans(snippet.highlights, line);
    line.key("cut");
    line.tuple(snippet.cut_before, snippet.cut_after);
  });
}

void write_passage(const PassageHit& passage, LineWriter& line) {
  line.object([&] {
    line.field("id", passage.id);
    line.field("text", passage.text);
    line.field("start", passage.span.begin);
    line.field("end", passage.span.end);
    line.field("score", passage.score);
    line.key("highlights");
    write_spans(passage.highlights, line);
    line.key("snippet");
    write_snippet(passage.snippet, line);
    if (passage.entities.empty()) return;
    line.key("entities");
    write_marks(passage.entities, line);
  });
}

}  // namespace

std::string line_of(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json spans_json(const std::vector<Span>& spans) {
  Json array = Json::array();
  for (const auto& span : spans) array.push_back(Json::array({span.begin, span.end}));
  return array;
}

void write_spans(const std::vector<Span>& spans, LineWriter& line) {
  line.array(spans, [&](const Span& span) { line.tuple(span.begin, span.end); });
}

void write_marks(const std::vector<MarkedEntity>& entities, LineWriter& line) {
  line.array(entities,
             [&](const MarkedEntity& entity) { line.tuple(entity.span.begin, entity.span.end, name_of(entity.type)); });
}

void write_passages(const std::vector<PassageHit>& passages, LineWriter& line) {
  line.array(passages, [&](const PassageHit& passage) { write_passage(passage, line); });
}

void write_extra(const Article& article, LineWriter& line) {
  if (article.extra.empty()) return;
  const Json extra = Json::parse(article.extra, nullptr, false);
  if (!extra.is_object()) return;
  line.key("extra");
  line.json(line_of(extra));
}

std::vector<std::string> texts_of(const std::vector<Warning>& warnings) {
  std::vector<std::string> texts;
  texts.reserve(warnings.size());
  for (const Warning& warning : warnings) texts.push_back(warning.text);
  return texts;
}

std::vector<std::string> codes_of(const std::vector<Warning>& warnings) {
  std::vector<std::string> codes;
  codes.reserve(warnings.size());
  for (const Warning& warning : warnings) codes.emplace_back(to_string(warning.code));
  return codes;
}

}  // namespace fsearch
