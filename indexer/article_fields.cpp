#include "indexer/article_fields.hpp"

#include <algorithm>

#include "analyzers/fold.hpp"
#include "indexer/dates.hpp"
#include "indexer/json_string.hpp"
#include "indexer/text_lines.hpp"

namespace fsearch::data {
extern const std::string_view field_names;
}

namespace fsearch {
namespace {

void append_listed(std::string& list, const std::string& item) {
  if (!list.empty() && !item.empty()) list += ", ";
  list += item;
}

// Sections may be given as one path: "Économie > Entreprises".
void add_sections(std::vector<std::string>& sections, std::string_view path) {
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('>'), path.size());
    const auto name = trimmed(path.substr(0, end));
    if (!name.empty()) sections.emplace_back(name);
    path.remove_prefix(std::min(end + 1, path.size()));
  }
}

void add_extra(std::string& extra, const HeadField& field) {
  extra = extra.empty() ? "{" : extra.substr(0, extra.size() - 1) + ",";
  extra += json_string(field.key) + ":" + json_string(field.value) + "}";
}

void set_date(Article& article, const std::string& value, const std::string& key,
              std::vector<Problem>& problems) {
  if (auto date = normalise_date(value))
    article.date = std::move(*date);
  else if (!value.empty())
    problems.push_back({key, 0, unreadable_date(value), "write it as 2025-03-15", false});
}

FieldMap parse_names() {
  FieldMap names;
  for (const auto line : split_lines(data::field_names)) {
    const std::size_t tab = line.find('\t');
    if (line.starts_with('#') || tab == std::string_view::npos) continue;
    names.emplace_back(line.substr(0, tab), line.substr(tab + 1));
  }
  return names;
}

std::string field_in(const FieldMap& map, const std::string& name) {
  const auto found = std::find_if(map.begin(), map.end(), [&](const auto& row) { return row.first == name; });
  return found == map.end() ? "" : found->second;
}

// Returns `name` folded, with its marks as spaces: "date de publication" for "Date_de-publication".
std::string plain_name(std::string_view name) {
  std::string plain = fold(trimmed(name));
  std::replace_if(
      plain.begin(), plain.end(), [](char c) { return c == '_' || c == '-' || c == '.'; }, ' ');
  return plain;
}

}  // namespace

void set_article_field(Article& article, const HeadField& field, const std::string& key,
                       std::vector<Problem>& problems) {
  if (!field.known) return add_extra(article.extra, field);
  if (field.key == "date") return set_date(article, field.value, key, problems);
  if (field.key == "section") return add_sections(article.section, field.value);
  if (field.key == "author") return append_listed(article.author, field.value);
  if (field.value.empty()) return;
  if (field.key == "text") article.text += field.value + (field.value.ends_with('\n') ? "" : "\n");
  if (field.key == "title") article.title = field.value;
  if (field.key == "source") article.source = field.value;
  if (field.key == "url") article.url = field.value;
  if (field.key == "lang") article.language = field.value;
  if (field.key == "id") article.id = field.value;
}

std::string field_named(std::string_view name, const FieldMap& map) {
  static const FieldMap names = parse_names();
  if (auto mapped = field_in(map, std::string(trimmed(name))); !mapped.empty()) return mapped;
  return field_in(names, plain_name(name));
}

std::string language_code(std::string_view tag) {
  const std::string code = fold(tag.substr(0, tag.find_first_of("-_")));
  const bool letters = std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return letters && code.size() == 2 ? code : "";
}

}  // namespace fsearch
