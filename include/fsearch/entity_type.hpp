/// The kinds of named entities.
#pragma once
#include <cstdint>
#include <string_view>

namespace fsearch {

enum class EntityType : std::uint8_t { person, organisation, place, other };

/// Returns "PER", "ORG", "LOC" or "MISC".
constexpr std::string_view name_of(EntityType type) {
  constexpr std::string_view names[] = {"PER", "ORG", "LOC", "MISC"};
  return names[static_cast<std::uint8_t>(type)];
}

}  // namespace fsearch
