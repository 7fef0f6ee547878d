#include "indexer/json/json_article.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "indexer/article/each_once.hpp"
#include "indexer/article/json_string.hpp"
#include "indexer/json/json_values.hpp"
#include "text/dates.hpp"
#include "text/text_lines.hpp"

namespace fsearch {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::size_t most_known_names = 10000;

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

bool is_field(std::string_view key) {
  Article ignored;
  return key == "section" || key == "author" || string_field(ignored, key) != nullptr;
}

std::optional<std::string> value_of(std::string_view field, const element& value) {
  if (field == "text") return paragraphs(value);
  return field == "date" ? written_date(value) : scalar(value);
}

// Returns true where a value can be that of a field that it is not called.
bool fits(std::string_view field, const element& value) {
  if (field == "section" || field == "author") return strings(value).has_value();
  const auto text = value_of(field, value);
  return text && (field != "date" || normalise_date(*text));
}

void join_text(std::string& text, std::string_view more) {
  if (!text.empty()) text += '\n';
  add_text(text, more);
  if (text.ends_with('\n')) text.pop_back();
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
  if (key == "asides") return true;  // Told again from the text.
  if (key != "dropped") return false;
  if (value.is_array())
    for (const element piece : simdjson::dom::array(value))
      provenance.dropped.push_back({string_at(piece, "text"), string_at(piece, "why")});
  return true;
}

}  // namespace

// Lines have the same keys again and again.
const NamedField& JsonArticle::name_of(std::string_view key) {
  if (known_names_.size() > most_known_names) known_names_.clear();
  const auto [known, is_new] = known_names_.try_emplace(std::string(key));
  if (is_new) {
    known->second = named_field(key, map_);
    const bool mapped = !known->second.field.empty() && known->second.rank == 0;
    if (!mapped && is_field(key)) known->second = {std::string(key), 0};
  }
  return known->second;
}

// Returns for each key the field that it is read as: the one it is called; else one that tables call so
// ("titre"), where nothing else of the object is that field, or is it rather, and the value can be one. Else
// nothing.
std::vector<std::string> JsonArticle::fields_of(const object& fields) {
  std::map<std::string, std::size_t> best;  // Rank, of each field.
  element reader;
  const bool extracted = fields["reader"].get(reader) == simdjson::SUCCESS;  // Has no other names.
  std::vector<NamedField> names;
  for (const auto field : fields) {
    NamedField name = name_of(field.key);
    if (name.rank > 0 && !(!extracted && is_given(field.value) && fits(name.field, field.value))) name = {};
    if (!name.field.empty() && is_given(field.value)) {
      const auto known = best.try_emplace(name.field, name.rank).first;
      known->second = std::min(known->second, name.rank);
    }
    names.push_back(std::move(name));
  }
  std::vector<std::string> read;
  for (auto& [field, rank] : names) {
    const bool joined = field == "text" && best[field] > 0;
    read.push_back(rank == 0 || joined || rank == best[field] ? std::move(field) : "");
  }
  return read;
}

// Returns false where the value has a type that the field cannot hold.
bool JsonArticle::set_field(Article& article, std::string_view key, std::string_view field, const element& value) {
  was_extracted = was_extracted || key == "reader";
  if (value.is_null() || add_provenance(key, value, provenance)) return true;
  if (field == "section" || field == "author") {
    auto list = strings(value);
    if (!list) return false;
    if (field == "section")
      article.section = std::move(*list);
    else
      article.author = joined(each_once(std::move(*list)));
    return true;
  }
  if (std::string* place = string_field(article, field)) {
    auto text = value_of(field, value);
    if (!text) return false;
    if (field != "text" || (key == field && place->empty()))
      *place = std::move(*text);
    else
      join_text(*place, *text);
    return true;
  }
  article.extra += (article.extra.empty() ? "{" : ",") + json_string(key) + ":" + std::string(simdjson::minify(value));
  return true;
}

// Returns why the item is no article; nothing where it is one.
std::string JsonArticle::fill(Article& article, const element& item) {
  was_extracted = false;
  provenance = {};
  object fields;
  if (item.get(fields) != simdjson::SUCCESS) return "not a JSON object";
  const auto read_as = fields_of(fields);
  auto field = read_as.begin();
  for (const auto given : fields)
    if (!set_field(article, given.key, *field++, given.value))
      return "the field " + std::string(given.key) + " is not a string";
  return trimmed(article.title).empty() && trimmed(article.text).empty() ? "neither title nor text" : "";
}

}  // namespace fsearch
