#include "indexer/article/article_json.hpp"

#include <string_view>

#include "indexer/article/json_string.hpp"

namespace fsearch {
namespace {

void add_field(std::string& json, std::string_view name, const std::string& value) {
  if (value.empty()) return;
  json += (json.size() > 1 ? "," : "") + json_string(name) + ":" + json_string(value);
}

void add_sections(std::string& json, const std::vector<std::string>& sections) {
  if (sections.empty()) return;
  std::string list;
  for (const auto& section : sections) list += (list.empty() ? "" : ",") + json_string(section);
  json += (json.size() > 1 ? ",\"section\":[" : "\"section\":[") + list + "]";
}

}  // namespace

std::string article_json(const Article& article) {
  std::string json = "{";
  add_field(json, "id", article.id);
  add_field(json, "title", article.title);
  add_field(json, "text", article.text);
  add_field(json, "date", article.date);
  add_field(json, "source", article.source);
  add_sections(json, article.section);
  add_field(json, "author", article.author);
  add_field(json, "url", article.url);
  add_field(json, "lang", article.language);
  if (article.extra.size() > 2) json += "," + article.extra.substr(1, article.extra.size() - 2);
  return json + "}";
}

}  // namespace fsearch
