/// A mention on its way to becoming an entity.
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "analyzers/entities/name_table.hpp"
#include "fsearch/entities.hpp"

namespace fsearch {

/// How the words of a mention were put together.
enum class Shape : std::uint8_t {
  run,     ///< Capitalised words in a row.
  listed,  ///< A row of the gazetteer.
  person,  ///< A first name or initials, then a surname.
  headed,  ///< A head such as Ministère or Rue, with what belongs to it.
  team,    ///< A name and the place of a club: les Nordiques de Québec.
};

/// What speaks for each type, set by hand (docs/entities.md). Only differences count: 1 tips a choice, 6 settles it.
struct TypeScores {
  std::array<float, 4> of{};
  float none = 0;

  float& operator[](EntityType type) { return of[static_cast<std::size_t>(type)]; }
  EntityType best() const { return static_cast<EntityType>(std::max_element(of.begin(), of.end()) - of.begin()); }
  float margin() const { return *std::max_element(of.begin(), of.end()) - none; }
};

/// Words [first, last) of a NameText.
struct Mention {
  std::size_t first = 0;
  std::size_t last = 0;
  Shape shape = Shape::run;
  std::size_t particles = 0;  ///< Words before it that are shown as part of a person's surname: M. de Villepin.
  NameKinds names{};          ///< Of the whole mention.
  TypeScores scores{};
  EntityType type = EntityType::other;
  bool accepted = false;
  std::string_view canonical{};  ///< Part of the text; empty where the mention as written is the fullest form known.

  std::size_t size() const { return last - first; }
};

}  // namespace fsearch
