#include "indexer/json/json_items.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "indexer/article/json_string.hpp"
#include "indexer/json/json_values.hpp"

namespace fsearch {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr int deepest = 3;            // Of objects around the list of articles.
constexpr std::size_t looked_at = 3;  // Objects of a list.

bool is_list_name(std::string_view key) {
  constexpr std::array<std::string_view, 16> names = {
      "articles", "results", "data",    "hits",    "items", "docs",  "documents", "stories",
      "posts",    "news",    "entries", "records", "rows",  "value", "response",  "publications"};
  return std::find(names.begin(), names.end(), key) != names.end();
}

bool is_title_or_text(const NamedField& name) { return name.field == "title" || name.field == "text"; }

// A label of an entity has a text, too, and nothing else of an article.
bool has_two_fields(const element& item, const FieldMap& map) {
  std::set<std::string> fields;
  for (const auto field : object(item))
    if (auto name = named_field(field.key, map).field; !name.empty()) fields.insert(std::move(name));
  return fields.size() > 1;
}

// Returns true for a string, for its like {"rendered": "La pluie"}, and for a list of strings.
bool says_text(const element& value, const FieldMap& map) {
  if (value.is_array()) return array(value).size() > 0 && array(value).at(0).is_string();
  if (value.is_object()) return !has_two_fields(value, map) && scalar(value).has_value();
  return value.is_string();
}

// Returns the object inside that has the title or the text which the one around it has not.
std::optional<element> inner_article(const element& item, const FieldMap& map) {
  if (!item.is_object() || is_article(item, map)) return std::nullopt;
  for (const auto field : object(item))
    if (is_article(field.value, map)) return field.value;
  return std::nullopt;
}

bool lists_articles(std::string_view key, const element& value, const FieldMap& map) {
  if (!value.is_array()) return false;
  std::size_t seen = 0;
  for (const element item : array(value)) {
    if (seen++ == looked_at) break;
    if (inner_article(item, map)) return true;
    if (is_article(item, map) && (is_list_name(key) || has_two_fields(item, map))) return true;
  }
  return false;
}

void find_longest(const element& document, const FieldMap& map, int depth, std::optional<array>& longest) {
  for (const auto field : object(document)) {
    if (lists_articles(field.key, field.value, map)) {
      const array list(field.value);
      if (!longest || list.size() > longest->size()) longest = list;
    }
    if (field.value.is_object() && depth < deepest) find_longest(field.value, map, depth + 1, longest);
  }
}

bool has_text(const element& document, const FieldMap& map) {
  const object fields(document);
  return std::any_of(fields.begin(), fields.end(), [&](const auto& field) {
    return named_field(field.key, map).field == "text" && says_text(field.value, map);
  });
}

// A feed in JSON has a title, too, that of its site.
void find_feed_items(const element& document, const FieldMap& map, std::optional<array>& items) {
  for (const auto field : object(document))
    if (is_list_name(field.key) && lists_articles(field.key, field.value, map)) items = array(field.value);
}

std::string_view skip_string(std::string_view text) {
  std::size_t at = 1;
  while (at < text.size() && text[at] != '"' && text[at] != '\n') at += text[at] == '\\' ? 2U : 1U;
  return text.substr(std::min(at + 1, text.size()));
}

// Returns the objects of the outermost lists, and those in none.
std::vector<std::string_view> outermost(std::string_view damaged) {
  struct Open {
    char bracket;
    std::size_t at;
    std::size_t objects;  // Found before it.
  };
  std::vector<std::string_view> objects;
  std::vector<Open> open;
  for (std::string_view rest = damaged; !rest.empty();) {
    const char c = rest.front();
    const std::size_t at = damaged.size() - rest.size();
    if (c == '{' || c == '[') open.push_back({c, at, objects.size()});
    if ((c == '}' || c == ']') && !open.empty()) {
      const Open closed = open.back();
      open.pop_back();
      if (c == '}' && (open.empty() || open.back().bracket == '[')) {
        objects.resize(closed.objects);  // Those inside are parts of it.
        objects.push_back(damaged.substr(closed.at, at + 1 - closed.at));
      }
    }
    rest = c == '"' ? skip_string(rest) : rest.substr(1);
  }
  return objects;
}

std::string_view without_spaces(std::string_view text) {
  constexpr std::string_view spaces = " \t\r\n";
  text.remove_prefix(std::min(text.find_first_not_of(spaces), text.size()));
  return text.substr(0, text.find_last_not_of(spaces) + 1);
}

std::size_t offset_in(std::string_view whole, std::string_view part) {
  return static_cast<std::size_t>(part.data() - whole.data());
}

// Returns true where `before` the first object there is nothing, or a key that says that it lists articles.
bool may_list_articles(std::string_view before) {
  before = without_spaces(before);
  if (before.empty() || before == "[") return true;
  if (!before.ends_with('[')) return false;
  before = without_spaces(before.substr(0, before.size() - 1));
  if (!before.ends_with(':')) return false;
  before = without_spaces(before.substr(0, before.size() - 1));
  if (!before.ends_with('"')) return false;
  before.remove_suffix(1);
  return is_list_name(before.substr(before.rfind('"') + 1));
}

}  // namespace

bool is_article(const element& value, const FieldMap& map) {
  if (!value.is_object()) return false;
  const object fields(value);
  return std::any_of(fields.begin(), fields.end(), [&](const auto& field) {
    return is_title_or_text(named_field(field.key, map)) && says_text(field.value, map);
  });
}

std::vector<element> listed_articles(const element& document, const FieldMap& map) {
  std::optional<array> longest;
  if (!document.is_object()) return {};
  if (!is_article(document, map))
    find_longest(document, map, 0, longest);
  else if (!has_text(document, map))
    find_feed_items(document, map, longest);
  std::vector<element> items;
  if (longest)
    for (const element item : *longest) items.push_back(item);
  return items;
}

bool lists_nothing(const element& document) {
  if (!document.is_object()) return false;
  const object fields(document);
  return std::any_of(fields.begin(), fields.end(), [](const auto& field) {
    return is_list_name(field.key) && field.value.is_array() && array(field.value).size() == 0;
  });
}

bool holds_article(const element& item, const FieldMap& map) { return inner_article(item, map).has_value(); }

std::string flat_item(const element& item, const FieldMap& map) {
  const auto inner = inner_article(item, map);
  std::string flat = simdjson::minify(*inner);
  flat.pop_back();
  std::set<std::string_view> known;
  for (const auto field : object(*inner)) known.insert(field.key);
  for (const auto field : object(item))
    if (!field.value.is_object() && !known.contains(field.key))
      flat += "," + json_string(field.key) + ":" + std::string(simdjson::minify(field.value));
  return flat + "}";
}

std::vector<std::string_view> whole_articles(std::string_view damaged) {
  auto objects = outermost(damaged);
  // The list inside of an article that is cut is not one of articles.
  if (!objects.empty() && !may_list_articles(damaged.substr(0, offset_in(damaged, objects.front())))) return {};
  if (objects.size() == 1 && without_spaces(damaged).size() == objects[0].size())
    return whole_articles(objects[0].substr(1));
  return objects;
}

}  // namespace fsearch
