#include <simdjson.h>

#include <algorithm>
#include <optional>

#include "indexer/html/page_facts.hpp"

namespace fsearch::html {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

constexpr int deepest = 6;  // Of lists and graphs that hold the article.

void fill(std::string& field, std::string_view value) {
  if (field.empty()) field = collapsed(value);
}

std::string string_of(const element& value);

std::string listed(const simdjson::dom::array& items) {
  std::string names;
  for (const element item : items) {
    const std::string name = string_of(item);
    if (!name.empty()) names += (names.empty() ? "" : ", ") + name;
  }
  return names;
}

// Returns a string, the name or address of an object, or those of a list of them.
std::string string_of(const element& value) {
  if (value.is_string()) return std::string(std::string_view(value));
  if (value.is_array()) return listed(value);
  if (!value.is_object()) return "";
  for (const auto* key : {"name", "@id", "url"})
    if (std::string_view text; value[key].get(text) == simdjson::SUCCESS) return std::string(text);
  return "";
}

std::string field_of(const object& item, std::string_view key) {
  element value;
  return item[key].get(value) == simdjson::SUCCESS ? string_of(value) : "";
}

bool is_article(const object& item) {
  const std::string type = field_of(item, "@type");
  return type.find("Article") != std::string::npos || type.find("Posting") != std::string::npos;
}

void add_sections(const object& item, PageFacts& facts) {
  element value;
  if (!facts.section.empty() || item["articleSection"].get(value) != simdjson::SUCCESS) return;
  if (value.is_string()) facts.section.push_back(string_of(value));
  if (!value.is_array()) return;
  for (const element section : simdjson::dom::array(value))
    if (auto name = string_of(section); !name.empty()) facts.section.push_back(std::move(name));
}

bool says_no(const object& item, std::string_view key) {
  element value;
  if (item[key].get(value) != simdjson::SUCCESS) return false;
  return value.is_bool() ? !bool(value) : string_of(value) == "False" || string_of(value) == "false";
}

void add_article(const object& item, PageFacts& facts) {
  fill(facts.title, field_of(item, "headline"));
  fill(facts.title, field_of(item, "name"));
  fill(facts.date, field_of(item, "datePublished"));
  fill(facts.author, field_of(item, "author"));
  fill(facts.source, field_of(item, "publisher"));
  fill(facts.language, field_of(item, "inLanguage"));
  fill(facts.description, field_of(item, "description"));
  fill(facts.url, field_of(item, "url"));
  fill(facts.url, field_of(item, "mainEntityOfPage"));
  if (facts.body.empty()) facts.body = field_of(item, "articleBody");
  add_sections(item, facts);
  facts.paywall = facts.paywall || says_no(item, "isAccessibleForFree");
}

void search(const element& value, PageFacts& facts, int depth) {
  if (depth > deepest) return;
  if (value.is_array())
    for (const element item : simdjson::dom::array(value)) search(item, facts, depth + 1);
  if (!value.is_object()) return;
  const object item = value;
  if (is_article(item)) add_article(item, facts);
  for (const auto* key : {"@graph", "mainEntity"})
    if (element inner; item[key].get(inner) == simdjson::SUCCESS) search(inner, facts, depth + 1);
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
  return parser.parse(text).get(value) == simdjson::SUCCESS ? string_of(value) : "";
}

// An unescaped quote in a description spoils the whole for a parser; dates and names can still be told.
void scan_article(std::string_view json, PageFacts& facts) {
  if (json.find("Article\"") == std::string_view::npos && json.find("Posting\"") == std::string_view::npos)
    return;
  fill(facts.title, scanned(json, "headline"));
  fill(facts.date, scanned(json, "datePublished"));
  if (const auto author = json.find("\"author\""); author != std::string_view::npos)
    fill(facts.author, scanned(json, "name", author));
  if (const auto publisher = json.find("\"publisher\""); publisher != std::string_view::npos)
    fill(facts.source, scanned(json, "name", publisher));
}

}  // namespace

void add_json_ld(std::string_view script, PageFacts& facts) {
  const std::size_t begin = script.find_first_of("[{");
  if (begin == std::string_view::npos) return;
  // Line ends inside strings are the most common mistake, and blanks say the same.
  std::string json(script.substr(begin, script.find_last_of("]}") + 1 - begin));
  std::replace_if(
      json.begin(), json.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
  simdjson::dom::parser parser;
  element parsed;
  if (parser.parse(json).get(parsed) == simdjson::SUCCESS)
    search(parsed, facts, 0);
  else
    scan_article(json, facts);
}

}  // namespace fsearch::html
