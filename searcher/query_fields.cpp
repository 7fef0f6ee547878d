#include "searcher/query_fields.hpp"

#include <array>
#include <string>
#include <utility>

#include "analyzers/fold.hpp"

namespace fsearch {
namespace {

constexpr std::size_t longest_name = 16;  // In bytes, with room for accents in their decomposed form.

constexpr std::array<std::pair<std::string_view, Field>, 21> folded_names{{
    {"titre", Field::title},      {"title", Field::title},    {"auteur", Field::author},   {"author", Field::author},
    {"source", Field::source},    {"section", Field::section}, {"rubrique", Field::section}, {"date", Field::date},
    {"entite", Field::entity},    {"entity", Field::entity},  {"personne", Field::person}, {"person", Field::person},
    {"lieu", Field::place},       {"place", Field::place},    {"org", Field::organisation}, {"organisation", Field::organisation},
    {"langue", Field::language},  {"language", Field::language}, {"lang", Field::language}, {"url", Field::url},
    {"id", Field::id},
}};

}  // namespace

std::string_view field_name(Field field) {
  switch (field) {
    case Field::text: return "";
    case Field::title: return "titre";
    case Field::author: return "auteur";
    case Field::source: return "source";
    case Field::section: return "rubrique";
    case Field::date: return "date";
    case Field::entity: return "entité";
    case Field::person: return "personne";
    case Field::place: return "lieu";
    case Field::organisation: return "org";
    case Field::language: return "langue";
    case Field::url: return "url";
    case Field::id: return "id";
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

}  // namespace fsearch
