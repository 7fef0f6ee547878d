/// The kinds of named entities.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace fsearch {

enum class EntityType : std::uint8_t { person, organisation, place, other };

/// Returns "PER", "ORG", "LOC" or "MISC".
constexpr std::string_view name_of(EntityType type) {
  constexpr std::string_view names[] = {"PER", "ORG", "LOC", "MISC"};
  return names[static_cast<std::uint8_t>(type)];
}

/// Returns the type that options and addresses call "person" ("per"), "org", "place" ("loc") and "other" ("misc").
constexpr std::optional<EntityType> entity_type_named(std::string_view name) {
  if (name == "person" || name == "per") return EntityType::person;
  if (name == "org") return EntityType::organisation;
  if (name == "place" || name == "loc") return EntityType::place;
  if (name == "other" || name == "misc") return EntityType::other;
  return std::nullopt;
}

}  // namespace fsearch
