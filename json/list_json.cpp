/// Lists: entities of an index or of an article, completions, what an index holds.
#include <cmath>
#include <utility>

#include "fsearch/json.hpp"
#include "json/json_parts.hpp"

namespace fsearch {
namespace {

double tenths(double value) { return std::round(value * 10) / 10; }
double thousandths(double value) { return std::round(value * 1000) / 1000; }

}  // namespace

std::string to_json(const std::vector<EntityCount>& entities) {
  Json array = Json::array();
  for (const auto& entity : entities)
    array.push_back(
        {{"id", entity.id}, {"name", entity.name}, {"type", name_of(entity.type)}, {"articles", entity.articles}});
  return line_of({{"entities", std::move(array)}});
}

std::string to_json(std::string_view id, const std::vector<ArticleEntity>& entities) {
  Json array = Json::array();
  for (const auto& entity : entities)
    array.push_back({{"id", entity.id},
                     {"name", entity.name},
                     {"type", name_of(entity.type)},
                     {"count", entity.in_title.size() + entity.in_text.size()},
                     {"title", spans_json(entity.in_title)},
                     {"text", spans_json(entity.in_text)}});
  return line_of({{"article", id}, {"entities", std::move(array)}});
}

std::string to_json(std::string_view typed, const std::vector<Suggestion>& suggestions) {
  Json array = Json::array();
  for (const auto& suggestion : suggestions)
    array.push_back({{"text", suggestion.text}, {"kind", name_of(suggestion.kind)}, {"articles", suggestion.articles}});
  return line_of({{"prefix", typed}, {"suggestions", std::move(array)}});
}

std::string to_json(const IndexInfo& info) {
  return line_of({{"database", info.database},
                  {"generation", info.generation},
                  {"articles", info.articles},
                  {"size_bytes", info.size_bytes},
                  {"first_date", info.first_date},
                  {"last_date", info.last_date},
                  {"last_indexed", info.last_indexed},
                  {"average_title_length", tenths(info.average_title_length)},
                  {"average_body_length", tenths(info.average_body_length)},
                  {"lexicon_forms", info.lexicon_forms},
                  {"acronyms", info.acronyms},
                  {"synonyms", info.synonyms},
                  {"trained_on", info.training.articles},
                  {"trained_seconds", tenths(info.training.seconds)},
                  {"titles_kept_aside", info.training.kept_aside},
                  {"titles_found_before", thousandths(info.training.found_before)},
                  {"titles_found_after", thousandths(info.training.found_after)},
                  {"schema", info.schema},
                  {"analyzer", info.analyzer},
                  {"passages", info.passages},
                  {"incompatibility", info.incompatibility}});
}

}  // namespace fsearch
