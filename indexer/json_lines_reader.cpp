#include "indexer/json_lines_reader.hpp"

#include <simdjson.h>

#include <utility>

#include "indexer/article_fields.hpp"
#include "indexer/dates.hpp"
#include "indexer/json_string.hpp"
#include "indexer/text_lines.hpp"

namespace fsearch {
namespace {

using simdjson::dom::element;

// Returns a string, a number as written, or the name of an object; nothing for another type.
std::optional<std::string> scalar(const element& value) {
  if (value.is_string()) return std::string(std::string_view(value));
  if (value.is_number()) return std::string(simdjson::minify(value));
  std::string_view name;
  if (value.is_object() && value["name"].get(name) == simdjson::SUCCESS) return std::string(name);
  return std::nullopt;
}

bool is_given(const simdjson::dom::object& object, std::string_view key) {
  element value;
  std::string_view text;
  if (object[key].get(value) != simdjson::SUCCESS || value.is_null()) return false;
  return value.get(text) != simdjson::SUCCESS || !text.empty();
}

// Returns the strings of a list, or the one string in place of a list; nothing for another type.
std::optional<std::vector<std::string>> strings(const element& value) {
  std::vector<std::string> list;
  if (auto one = scalar(value)) {
    if (!one->empty()) list.push_back(std::move(*one));
    return list;
  }
  if (!value.is_array()) return std::nullopt;
  for (const element item : simdjson::dom::array(value)) {
    if (item.is_null()) continue;
    auto one = scalar(item);
    if (!one) return std::nullopt;
    if (!one->empty()) list.push_back(std::move(*one));
  }
  return list;
}

std::string joined(const std::vector<std::string>& list) {
  std::string text;
  for (const auto& item : list) text += (text.empty() ? "" : ", ") + item;
  return text;
}

std::string* string_field(Article& article, std::string_view key) {
  if (key == "id") return &article.id;
  if (key == "title") return &article.title;
  if (key == "text") return &article.text;
  if (key == "date") return &article.date;
  if (key == "source") return &article.source;
  if (key == "url") return &article.url;
  if (key == "lang") return &article.language;
  return nullptr;
}

std::string string_at(const element& value, std::string_view key) {
  std::string_view text;
  return value.is_object() && value[key].get(text) == simdjson::SUCCESS ? std::string(text) : "";
}

// Takes what `fsearch extract` said beside the article; returns false for any other key.
bool add_provenance(std::string_view key, const element& value, Extraction& provenance) {
  if (key == "reader" || key == "encoding") {
    (key == "reader" ? provenance.reader : provenance.encoding) = scalar(value).value_or("");
    return true;
  }
  if (key != "dropped") return false;
  if (value.is_array())
    for (const element piece : simdjson::dom::array(value))
      provenance.dropped.push_back({string_at(piece, "text"), string_at(piece, "why")});
  return true;
}

}  // namespace

struct JsonLinesReader::State {
  State(std::string path_given, FieldMap map_given)
      : path(std::move(path_given)), map(std::move(map_given)) {}

  std::string path;
  FieldMap map;
  simdjson::dom::parser parser;
  bool extracted = false;
  Extraction provenance;
  std::string line;  // Copied into a string that keeps simdjson's padding from one line to the next.

  bool set_field(Article& article, std::string_view key, const element& value);
  std::string field_of(const simdjson::dom::object& object, std::string_view key, const element& value) const;
  void normalise(Article& article, std::size_t number, std::vector<Problem>& problems) const;
};

// Returns the field that a key of the user's holds: by the map; by its own name; by a name that tables give
// it, too
// ("titre"), where the object has no other for it and the value can be one. Else the key.
std::string JsonLinesReader::State::field_of(const simdjson::dom::object& object, std::string_view key,
                                             const element& value) const {
  for (const auto& [name, field] : map)
    if (key == name) return field;
  Article ignored;
  if (key == "section" || key == "author" || string_field(ignored, key) != nullptr) return std::string(key);
  auto field = field_named(key, {});
  if (field.empty() || field == key || is_given(object, field)) return std::string(key);
  const bool fits =
      field == "section" || field == "author" ? strings(value).has_value() : scalar(value).has_value();
  if (!fits || (field == "date" && !normalise_date(*scalar(value)))) return std::string(key);
  return field;
}

// Returns false where the value has a type that the field cannot hold.
bool JsonLinesReader::State::set_field(Article& article, std::string_view key, const element& value) {
  extracted = extracted || key == "reader";
  if (value.is_null() || add_provenance(key, value, provenance)) return true;
  if (key == "section" || key == "author") {
    auto list = strings(value);
    if (!list) return false;
    if (key == "section")
      article.section = std::move(*list);
    else
      article.author = joined(*list);
    return true;
  }
  if (std::string* field = string_field(article, key)) {
    auto text = scalar(value);
    if (!text) return false;
    if (field == &article.text && !field->empty())
      *field += "\n" + std::move(*text);
    else
      *field = std::move(*text);
    return true;
  }
  article.extra +=
      (article.extra.empty() ? "{" : ",") + json_string(key) + ":" + std::string(simdjson::minify(value));
  return true;
}

void JsonLinesReader::State::normalise(Article& article, std::size_t number,
                                       std::vector<Problem>& problems) const {
  if (!article.extra.empty()) article.extra += '}';
  if (article.id.empty())
    article.id = article.url.empty() ? path + ":" + std::to_string(number) : article.url;
  if (article.date.empty()) return;
  auto date = normalise_date(article.date);
  if (!date)
    problems.push_back({path, number, unreadable_date(article.date), "write it as 2025-03-15", false});
  article.date = std::move(date).value_or("");
}

JsonLinesReader::JsonLinesReader(std::string path, FieldMap map)
    : state_(std::make_unique<State>(std::move(path), std::move(map))) {}
JsonLinesReader::~JsonLinesReader() = default;
bool JsonLinesReader::was_extracted() const { return state_->extracted; }
const Extraction& JsonLinesReader::provenance() const { return state_->provenance; }

std::optional<Article> JsonLinesReader::read(std::string_view line, std::size_t number,
                                             std::vector<Problem>& problems) {
  if (trimmed(line).empty()) return std::nullopt;
  const auto refuse = [&](std::string reason) {
    problems.push_back({state_->path, number, std::move(reason), "", true});
    return std::nullopt;
  };
  if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  state_->line.reserve(line.size() + simdjson::SIMDJSON_PADDING);
  state_->line = line;
  simdjson::dom::object object;
  element parsed;
  if (const auto error = state_->parser.parse(state_->line).get(parsed))
    return refuse(std::string("not JSON: ") + simdjson::error_message(error));
  if (parsed.get(object) != simdjson::SUCCESS) return refuse("not a JSON object");
  Article article;
  state_->extracted = false;
  state_->provenance = {};
  for (const auto field : object)
    if (!state_->set_field(article, state_->field_of(object, field.key, field.value), field.value))
      return refuse("the field " + std::string(field.key) + " is not a string");
  if (trimmed(article.title).empty() && trimmed(article.text).empty())
    return refuse("neither title nor text");
  state_->normalise(article, number, problems);
  return article;
}

}  // namespace fsearch
