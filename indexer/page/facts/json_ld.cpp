#include "indexer/page/facts/json_ld.hpp"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "indexer/markup/entities.hpp"
#include "indexer/markup/tree.hpp"

namespace fsearch::html {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

constexpr int deepest = 6;  // Of lists and graphs that hold the article.

/// The names of what is given once with an "@id" and referred to by it elsewhere.
using Names = std::map<std::string, std::string, std::less<>>;

void fill(std::string& field, std::string_view value) {
  if (field.empty()) field = collapsed(decode_entities(value));
}

std::string string_of(const element& value, const Names& names);

std::string listed(const simdjson::dom::array& items, const Names& names) {
  std::string list;
  std::set<std::string> seen;
  for (const element item : items) {
    const std::string name = string_of(item, names);
    if (!name.empty() && seen.insert(name).second) list += (list.empty() ? "" : ", ") + name;
  }
  return list;
}

std::string string_in(const object& item, std::string_view key) {
  std::string_view text;
  return item[key].get(text) == simdjson::SUCCESS ? std::string(text) : "";
}

// Returns a string, the name of an object, or those of a list of them; else the address of the object.
std::string string_of(const element& value, const Names& names) {
  if (value.is_string()) return std::string(std::string_view(value));
  if (value.is_array()) return listed(value, names);
  if (!value.is_object()) return "";
  const object item = value;
  if (element name; item["name"].get(name) == simdjson::SUCCESS && !name.is_object())
    if (auto text = string_of(name, names); !text.empty()) return text;
  const std::string id = string_in(item, "@id");
  if (const auto known = names.find(id); known != names.end()) return known->second;
  return id.empty() ? string_in(item, "url") : id;
}

std::string field_of(const object& item, std::string_view key, const Names& names = {}) {
  element value;
  return item[key].get(value) == simdjson::SUCCESS ? string_of(value, names) : "";
}

// Returns a name; nothing for an address that stands in its place.
std::string name_of(const object& item, std::string_view key, const Names& names) {
  auto name = field_of(item, key, names);
  return name.find("://") == std::string::npos ? name : "";
}

bool has_type(const object& item, const std::vector<std::string_view>& types) {
  const std::string type = field_of(item, "@type");
  return std::any_of(types.begin(), types.end(), [&](auto known) { return type.find(known) != std::string::npos; });
}

void add_sections(const object& item, PageFacts& facts) {
  element value;
  if (item["articleSection"].get(value) != simdjson::SUCCESS) return;
  if (value.is_string()) facts.section.push_back(decode_entities(std::string_view(value)));
  if (!value.is_array()) return;
  for (const element section : simdjson::dom::array(value))
    if (auto name = string_of(section, {}); !name.empty()) facts.section.push_back(decode_entities(name));
}

bool says_no(const object& item, std::string_view key) {
  element value;
  if (item[key].get(value) != simdjson::SUCCESS) return false;
  const std::string text = string_of(value, {});
  return value.is_bool() ? !bool(value) : text.ends_with("False") || text == "false";
}

PageFacts facts_of(const object& item, const Names& names) {
  PageFacts facts;
  fill(facts.title, field_of(item, "headline"));
  fill(facts.title, field_of(item, "name"));
  for (const auto* key : {"datePublished", "dateCreated", "uploadDate"}) fill(facts.date, field_of(item, key));
  fill(facts.modified, field_of(item, "dateModified"));
  for (const auto* key : {"author", "creator"}) fill(facts.author, name_of(item, key, names));
  fill(facts.source, name_of(item, "publisher", names));
  fill(facts.language, field_of(item, "inLanguage"));
  fill(facts.description, field_of(item, "description"));
  fill(facts.url, field_of(item, "url"));
  fill(facts.url, field_of(item, "mainEntityOfPage"));
  facts.body = field_of(item, "articleBody");
  add_sections(item, facts);
  facts.paywall = says_no(item, "isAccessibleForFree");
  return facts;
}

// Calls `visit` for the object and those in its lists and graphs.
template <class Visit>
void walk(const element& value, const Visit& visit, int depth = 0) {
  if (depth > deepest) return;
  if (value.is_array())
    for (const element item : simdjson::dom::array(value)) walk(item, visit, depth + 1);
  if (!value.is_object()) return;
  const object item = value;
  visit(item);
  for (const auto* key : {"@graph", "mainEntity", "mainEntityOfPage", "breadcrumb"})
    if (element inner; item[key].get(inner) == simdjson::SUCCESS) walk(inner, visit, depth + 1);
}

// Returns the names of a list of links that leads to the page.
std::vector<std::string> trail_of(const object& item) {
  std::vector<std::string> names;
  element list;
  if (item["itemListElement"].get(list) != simdjson::SUCCESS || !list.is_array()) return names;
  for (const element link : simdjson::dom::array(list)) {
    if (!link.is_object()) continue;
    auto name = field_of(link, "name");
    if (name.empty()) name = field_of(link, "item");
    names.push_back(collapsed(decode_entities(name)));
  }
  return names;
}

void add_articles(const element& parsed, std::vector<PageFacts>& articles) {
  static const std::vector<std::string_view> kinds = {"Article", "Posting", "Report"};
  static const std::vector<std::string_view> others = {"WebPage", "Video",  "Audio",  "Episode",
                                                       "Recipe",  "Review", "Podcast"};
  Names names;
  walk(parsed, [&](const object& item) {
    if (const auto id = string_in(item, "@id"), name = string_in(item, "name"); !id.empty() && !name.empty())
      names.emplace(id, name);
  });
  std::vector<PageFacts> rest;
  walk(parsed, [&](const object& item) {
    if (has_type(item, kinds))
      articles.push_back(facts_of(item, names));
    else if (has_type(item, others))
      rest.push_back(facts_of(item, names));
    else if (has_type(item, {"BreadcrumbList"}))
      rest.emplace_back().trail = trail_of(item);
  });
  for (auto& facts : rest) {
    facts.title.clear();  // That of a page or a video is often not the article's, nor is whoever put it there.
    facts.author.clear();
    articles.push_back(std::move(facts));
  }
}

// Returns the string after "key": in what is almost JSON, from `at` on.
std::string scanned(std::string_view json, std::string_view key, std::size_t at = 0) {
  at = json.find("\"" + std::string(key) + "\"", at);
  if (at == std::string_view::npos) return "";
  const std::size_t begin = json.find_first_not_of(": ", at + key.size() + 2);
  if (begin == std::string_view::npos || json[begin] != '"') return "";
  std::size_t end = begin + 1;
  while (end < json.size() && json[end] != '"') end += json[end] == '\\' ? 2U : 1U;
  if (end >= json.size()) return "";
  simdjson::dom::parser parser;
  element value;
  const std::string text(json.substr(begin, end + 1 - begin));
  return parser.parse(text).get(value) == simdjson::SUCCESS ? string_of(value, {}) : "";
}

// Returns the names after "key": those of a list, else the next.
std::string scanned_names(std::string_view json, std::string_view key) {
  const std::size_t begin = json.find("\"" + std::string(key) + "\"");
  if (begin == std::string_view::npos) return "";
  const std::size_t value = json.find_first_not_of(": ", begin + key.size() + 2);
  const bool list = value != std::string_view::npos && json[value] == '[';
  const std::size_t end = list ? json.find(']', value) : std::string_view::npos;
  std::string names;
  for (std::size_t at = json.find("\"name\"", begin); at < end; at = json.find("\"name\"", at + 1)) {
    const std::string name = scanned(json, "name", at);
    if (!name.empty()) names += (names.empty() ? "" : ", ") + name;
    if (!list) break;
  }
  return names;
}

// An unescaped quote in a description spoils the whole for a parser; dates and names can still be told.
std::optional<PageFacts> scanned_article(std::string_view json) {
  if (json.find("Article\"") == std::string_view::npos && json.find("Posting\"") == std::string_view::npos)
    return std::nullopt;
  PageFacts facts;
  fill(facts.title, scanned(json, "headline"));
  fill(facts.date, scanned(json, "datePublished"));
  fill(facts.modified, scanned(json, "dateModified"));
  fill(facts.author, scanned_names(json, "author"));
  fill(facts.source, scanned_names(json, "publisher"));
  return facts;
}

// Returns JSON without the commas before "}" and "]" that templates leave.
std::string without_spare_commas(const std::string& json) {
  std::string kept;
  bool quoted = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    if (json[i] == '"') quoted = !quoted;
    if (quoted && json[i] == '\\' && i + 1 < json.size()) kept += json[i++];
    const bool closes = !quoted && (json[i] == '}' || json[i] == ']');
    const std::size_t last = kept.find_last_not_of(' ');
    if (closes && last != std::string::npos && kept[last] == ',') kept.resize(last);
    kept += json[i];
  }
  return kept;
}

// Returns the script from its first object or list on. Old systems write "//<![CDATA[" before it.
std::string json_in(std::string_view script) {
  if (const auto mark = script.find("<![CDATA["); mark != std::string_view::npos) script.remove_prefix(mark + 9);
  const std::size_t begin = script.find_first_of("[{");
  if (begin == std::string_view::npos) return "";
  script = script.substr(begin, script.find("]]>", begin) - begin);
  // Line ends inside strings are the most common mistake, and blanks say the same.
  std::string json(script.substr(0, script.find_last_of("]}") + 1));
  std::replace_if(
      json.begin(), json.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
  return without_spare_commas(json);
}

}  // namespace

void add_json_ld(std::string_view script, std::vector<PageFacts>& articles) {
  const std::string json = json_in(script);
  if (json.empty()) return;
  simdjson::dom::parser parser;
  element parsed;
  if (parser.parse(json).get(parsed) == simdjson::SUCCESS)
    add_articles(parsed, articles);
  else if (auto facts = scanned_article(json))
    articles.push_back(std::move(*facts));
}

}  // namespace fsearch::html
