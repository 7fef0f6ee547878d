#include "indexer/json_reader.hpp"

#include <simdjson.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "indexer/article_fields.hpp"
#include "indexer/json_lines_reader.hpp"

namespace fsearch {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr int deepest = 3;  // Of objects around the list of articles.

bool holds_objects(const element& value) {
  return value.is_array() && array(value).size() > 0 && array(value).at(0).is_object();
}

// Returns the longest list of objects that the object holds, itself or in an object of its own: {"response":
// {"docs":
// [...]}}.
std::optional<array> list_in(const object& document, int depth = 0) {
  std::optional<array> longest;
  const auto take = [&](const array& list) {
    if (!longest || list.size() > longest->size()) longest = list;
  };
  for (const auto field : document) {
    if (holds_objects(field.value)) take(field.value);
    if (!field.value.is_object() || depth == deepest) continue;
    if (const auto inner = list_in(field.value, depth + 1)) take(*inner);
  }
  return longest;
}

bool is_article(const object& document) {
  return std::any_of(document.begin(), document.end(), [](const simdjson::dom::key_value_pair& field) {
    const auto name = field_named(field.key, {});
    return (name == "text" || name == "title") && field.value.is_string();
  });
}

}  // namespace

std::vector<Extraction> read_json(std::string_view document, const std::string& key, const FieldMap& map,
                                  std::vector<Problem>& problems) {
  simdjson::dom::parser parser;
  element parsed;
  if (const auto error = parser.parse(document.data(), document.size()).get(parsed)) {
    problems.push_back({key, 0, std::string("not JSON: ") + simdjson::error_message(error), "", true});
    return {};
  }
  JsonLinesReader reader(key, map);
  std::vector<Extraction> extractions;
  std::size_t number = 0;
  const auto read = [&](const element& item) {
    if (auto article = reader.read(simdjson::minify(item), ++number, problems))
      extractions.push_back({std::move(*article), "json", "", {}});
  };
  const auto list = parsed.is_object() && !is_article(parsed) ? list_in(parsed) : std::nullopt;
  if (parsed.is_array() || list)
    for (const element item : list ? *list : array(parsed)) read(item);
  else
    read(parsed);
  return extractions;
}

}  // namespace fsearch
