#include "indexer/json/json_values.hpp"

#include <array>

namespace fsearch {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;

std::optional<std::string> plain(const element& value) {
  if (value.is_string()) return std::string(std::string_view(value));
  if (value.is_number()) return std::string(simdjson::minify(value));
  return std::nullopt;
}

std::string string_at(const element& object, std::string_view key) {
  std::string_view text;
  return object[key].get(text) == simdjson::SUCCESS ? std::string(text) : "";
}

// Returns "Ana Dupré" for the parts of a name, as CSL and others write them.
std::string person(const element& object) {
  constexpr std::array<std::array<std::string_view, 2>, 4> parts = {
      {{"given", "family"}, {"firstName", "lastName"}, {"first_name", "last_name"}, {"firstname", "lastname"}}};
  for (const auto& [first, last] : parts) {
    const auto given = string_at(object, first), family = string_at(object, last);
    if (!family.empty()) return given.empty() ? family : given + " " + family;
  }
  return "";
}

// Returns what an object is called: a source by its name, a title of WordPress as it is shown.
std::optional<std::string> called(const element& object) {
  constexpr std::array<std::string_view, 11> keys = {"name",  "rendered", "title", "main", "original", "label",
                                                     "value", "#text",    "$date", "$oid", "_text"};
  for (const auto key : keys)
    if (auto name = string_at(object, key); !name.empty()) return name;
  auto name = person(object);
  return name.empty() ? std::nullopt : std::optional(std::move(name));
}

std::optional<std::string> one(const element& value) { return value.is_object() ? called(value) : plain(value); }

}  // namespace

std::optional<std::string> scalar(const element& value) {
  if (value.is_null()) return "";
  if (!value.is_array()) return one(value);
  const array list(value);
  for (const element item : list)
    if (!item.is_null()) return one(item);
  return "";
}

std::optional<std::vector<std::string>> strings(const element& value) {
  std::vector<std::string> list;
  const auto add = [&](const element& item) {
    auto text = one(item);
    if (text && !text->empty()) list.push_back(std::move(*text));
    return text.has_value() || item.is_null();
  };
  if (!value.is_array()) return add(value) ? std::optional(list) : std::nullopt;
  for (const element item : array(value))
    if (!add(item)) return std::nullopt;
  return list;
}

std::optional<std::string> paragraphs(const element& value) {
  if (!value.is_array()) return scalar(value);
  const auto list = strings(value);
  if (!list) return std::nullopt;
  std::string text;
  for (const auto& paragraph : *list) text += (text.empty() ? "" : "\n") + paragraph;
  return text;
}

std::optional<std::string> written_date(const element& value) {
  array parts;
  if (!value.is_object() || value["date-parts"].get(parts) != simdjson::SUCCESS) return scalar(value);
  if (parts.size() == 0 || !parts.at(0).is_array()) return std::nullopt;
  std::string date;
  for (const element part : array(parts.at(0))) {
    const auto number = plain(part).value_or("");
    date += (date.empty() ? "" : "-") + std::string(number.size() == 1 ? "0" : "") + number;
  }
  return date;
}

bool is_given(const element& value) {
  if (value.is_null()) return false;
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) return !text.empty();
  return !value.is_array() || array(value).size() > 0;
}

}  // namespace fsearch
