#include "indexer/article/article_fields.hpp"

#include <algorithm>
#include <map>

#include "indexer/article/author_names.hpp"
#include "indexer/article/json_string.hpp"
#include "store/records/index_schema.hpp"
#include "text/data_rows.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"
#include "text/text_lines.hpp"

namespace fsearch::data {
extern const std::string_view field_names;
}

namespace fsearch {
namespace {

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
  if (extra.empty())
    extra = "{";
  else
    extra.back() = ',';
  extra += json_string(field.key) + ":" + json_string(field.value) + "}";
}

void set_date(Article& article, const std::string& value, const std::string& key, std::vector<Problem>& problems) {
  if (auto date = normalise_date(value))
    article.date = std::move(*date);
  else if (!value.empty())
    problems.push_back({key, 0, unreadable_date(value), "write it as 2025-03-15", false});
}

using Names = std::map<std::string_view, NamedField, std::less<>>;

Names parse_names(std::string_view file) {
  Names names;
  for_each_row(file, [&](std::string_view row) {
    const auto name = take_part(row, '\t');
    names.emplace(name, NamedField{std::string(row), names.size() + 1});
  });
  return names;
}

// Returns `name` folded, with its marks as spaces: "date de publication" for "Date_de-publication".
std::string plain_name(std::string_view name) {
  std::string plain = fold(trimmed(name));
  std::replace_if(
      plain.begin(), plain.end(), [](char c) { return c == '_' || c == '-' || c == '.' || c == '/' || c == ':'; }, ' ');
  return std::string(trimmed(plain));
}

// Returns a name without what a bracket adds: "date" for "date (utc)".
std::string_view without_bracket(std::string_view name) {
  return name.ends_with(')') ? trimmed(name.substr(0, name.find('('))) : name;
}

// Returns the text without the mark of what was cut: "Il pleut…" for "Il pleut… [+1234 chars]".
std::string_view without_cut_mark(std::string_view text) {
  const std::size_t mark = text.rfind("[+");
  return mark != std::string_view::npos && text.ends_with(" chars]") ? trimmed(text.substr(0, mark)) : text;
}

std::string_view without_ellipsis(std::string_view text) {
  for (const std::string_view dots : {"[...]", "[…]", "(...)", "(…)", "...", "…"})
    if (text.ends_with(dots)) return trimmed(text.substr(0, text.size() - dots.size()));
  return text;
}

}  // namespace

void set_article_field(Article& article, const HeadField& field, const std::string& key,
                       std::vector<Problem>& problems) {
  if (!field.known) return add_extra(article.extra, field);
  if (field.key == "date") return set_date(article, field.value, key, problems);
  if (field.key == "section") return add_sections(article.section, field.value);
  if (field.key == "author") return add_author(article.author, field.value);
  if (field.value.empty()) return;
  if (field.key == "text") return add_text(article.text, field.value);
  if (field.key == "title") article.title = field.value;
  if (field.key == "source") article.source = field.value;
  if (field.key == "url") article.url = field.value;
  if (field.key == "lang") {
    const auto code = schema::language_code(field.value);
    article.language = code.empty() ? field.value : code;
  }
  if (field.key == "id") article.id = field.value;
}

void add_text(std::string& text, std::string_view paragraph) {
  paragraph = without_cut_mark(trimmed(paragraph));
  while (paragraph.ends_with('\n')) paragraph = trimmed(paragraph.substr(0, paragraph.size() - 1));
  if (paragraph.empty() || text.starts_with(without_ellipsis(paragraph))) return;
  const auto before = std::string_view(text).substr(0, text.find_last_not_of('\n') + 1);
  if (!before.empty() && paragraph.starts_with(without_ellipsis(before))) text.clear();
  text.append(paragraph) += '\n';
}

NamedField named_field(std::string_view name, const FieldMap& map) {
  static const Names names = parse_names(data::field_names);
  name = trimmed(name);
  const auto mapped = std::find_if(map.begin(), map.end(), [&](const auto& row) { return row.first == name; });
  if (mapped != map.end()) return {mapped->second, 0};
  const std::string plain = plain_name(name);
  for (const std::string_view known : {std::string_view(plain), without_bracket(plain)})
    if (const auto found = names.find(known); found != names.end()) return found->second;
  return {};
}

std::string field_named(std::string_view name, const FieldMap& map) { return named_field(name, map).field; }

}  // namespace fsearch
