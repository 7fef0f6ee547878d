/// The names of fields in the query language, and what the prefixes of other tools mean here.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "searcher/query/query.hpp"

namespace fsearch {

/// Returns the field a reader names so, in French or English, in any case, with or without accents.
/// field_named("RUBRIQUE") is Field::section; field_named("https") is nothing.
std::optional<Field> field_named(std::string_view name);

/// Returns what demands a value of a field, as one types it: personne:"Sam Altman". No quote in it ends it early.
std::string typed_field(Field field, std::string value);

/// Returns what demands a source, section or author as facets count it, written exactly so: source:="Le Monde".
std::string typed_value(Field field, std::string_view value);

/// Returns a query, as one types it, that demands `fields` besides: narrowed("a OU b", "lieu:\"Paris\"") is
/// lieu:"Paris" (a OU b). They come first, for an open quote or an operator at the end of a query would take them in.
std::string narrowed(const std::string& query, const std::string& fields);

/// What "titre:", "TITRE=", "site:" or "since:" asks for.
struct FieldPrefix {
  Field field = Field::text;
  bool host = false;             ///< The value is a site; see of_site().
  std::string_view bound = {};   ///< Of Field::date: ">=", "<=" or "<" before the value.
  std::string_view advice = {};  ///< Where fsearch knows no such field: what to write instead.
};

/// Returns what a word behind site: asks of addresses: "www.Exemple.fr" the site exemple.fr, "exemple.fr/politique"
/// everything under it, with a star.
Query of_site(Query word);

/// Returns the meaning of a prefix with its sign; nothing where it is none. Ours take an equals sign, too.
/// field_prefix("TIT_HEAD=") is Field::title.
std::optional<FieldPrefix> field_prefix(std::string_view prefix);

}  // namespace fsearch
