#include "searcher/query/query_fields.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "searcher/query/query_characters.hpp"
#include "store/records/index_schema.hpp"
#include "text/data_rows.hpp"
#include "text/fold.hpp"

namespace fsearch::data {

extern const std::string_view foreign_prefixes;  // searcher/data

}  // namespace fsearch::data

namespace fsearch {
namespace {

constexpr std::size_t longest_name = 16;  // In bytes, with room for accents in their decomposed form.

constexpr std::array<std::pair<std::string_view, Field>, 23> folded_names{{
    {"titre", Field::title},
    {"title", Field::title},
    {"auteur", Field::author},
    {"author", Field::author},
    {"source", Field::source},
    {"section", Field::section},
    {"rubrique", Field::section},
    {"date", Field::date},
    {"indexe", Field::indexed},
    {"indexed", Field::indexed},
    {"entite", Field::entity},
    {"entity", Field::entity},
    {"personne", Field::person},
    {"person", Field::person},
    {"lieu", Field::place},
    {"place", Field::place},
    {"org", Field::organisation},
    {"organisation", Field::organisation},
    {"langue", Field::language},
    {"language", Field::language},
    {"lang", Field::language},
    {"url", Field::url},
    {"id", Field::id},
}};

/// Alternatives go together before anything is demanded besides them.
bool has_alternatives(const std::string& query) {
  return query.find(" OU ") != std::string::npos || query.find(" OR ") != std::string::npos ||
         query.find('|') != std::string::npos;
}

FieldPrefix read_meaning(std::string_view meaning) {
  if (meaning == "host") return {Field::url, true};
  if (meaning == "from") return {Field::date, false, ">="};
  if (meaning == "to") return {Field::date, false, "<="};
  if (meaning == "before") return {Field::date, false, "<"};
  return {field_named(meaning).value_or(Field::text)};
}

std::map<std::string_view, FieldPrefix> read_foreign_prefixes() {
  std::map<std::string_view, FieldPrefix> prefixes;
  for_each_row(data::foreign_prefixes, [&](std::string_view row) {
    const std::string_view prefix = take_part(row, '\t');
    FieldPrefix meaning = read_meaning(take_part(row, '\t'));
    meaning.advice = row;
    prefixes.emplace(prefix, meaning);
  });
  return prefixes;
}

}  // namespace

std::string_view field_name(Field field) {
  switch (field) {
    case Field::text:
      return "";
    case Field::title:
      return "titre";
    case Field::author:
      return "auteur";
    case Field::source:
      return "source";
    case Field::section:
      return "rubrique";
    case Field::date:
      return "date";
    case Field::indexed:
      return "indexé";
    case Field::entity:
      return "entité";
    case Field::person:
      return "personne";
    case Field::place:
      return "lieu";
    case Field::organisation:
      return "org";
    case Field::language:
      return "langue";
    case Field::url:
      return "url";
    case Field::id:
      return "id";
  }
  return "";
}

std::optional<Field> field_named(std::string_view name) {
  if (name.empty() || name.size() > longest_name) return std::nullopt;
  const std::string folded = fold(name);
  for (const auto& [known, field] : folded_names)
    if (known == folded) return field;
  return std::nullopt;
}

std::string typed_field(Field field, std::string value) {
  std::replace(value.begin(), value.end(), '"', ' ');
  return std::string(field_name(field)) + ":\"" + value + "\"";
}

std::string typed_value(Field field, std::string_view value) {
  std::string typed = std::string(field_name(field)) + ":=\"";
  for (const char c : value) {
    if (c == '"' || c == '\\') typed += '\\';
    typed += c;
  }
  return typed + '"';
}

std::string narrowed(const std::string& query, const std::string& fields) {
  if (query.empty() || fields.empty()) return query + fields;
  return fields + " " + (has_alternatives(query) ? "(" + query + ")" : query);
}

Query of_site(Query word) {
  const std::string address = schema::bare_address(word.text);
  const std::string site = address.substr(0, address.find('/'));
  if (!has_searchable(site)) return word;
  const bool has_path = address.size() > site.size() + 1;
  word.kind = has_path ? Query::Kind::pattern : Query::Kind::word;
  word.text = has_path ? address + '*' : site;
  return word;
}

std::optional<FieldPrefix> field_prefix(std::string_view prefix) {
  if (prefix.size() < 2 || prefix.size() > longest_name) return std::nullopt;
  if (const auto ours = field_named(prefix.substr(0, prefix.size() - 1))) return FieldPrefix{*ours};
  static const std::map<std::string_view, FieldPrefix> foreign = read_foreign_prefixes();
  const auto known = foreign.find(fold(prefix));
  return known == foreign.end() ? std::nullopt : std::optional(known->second);
}

}  // namespace fsearch
