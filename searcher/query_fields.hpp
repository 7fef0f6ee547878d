/// The names of fields in the query language.
#pragma once
#include <optional>
#include <string_view>

#include "searcher/query.hpp"

namespace fsearch {

/// Returns the field a reader names so, in French or English, in any case, with or without accents.
/// field_named("RUBRIQUE") is Field::section; field_named("https") is nothing.
std::optional<Field> field_named(std::string_view name);

}  // namespace fsearch
