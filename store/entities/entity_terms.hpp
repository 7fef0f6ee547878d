/// The index terms of named entities: what stands for one in an index, wherever and however it is written.
///
/// A key is an entity's id: its canonical name folded, its words joined by single spaces ("etats unis"). A term
/// starts with the word that a reader is likely to give alone: a person's surname, or the whole key of all else.
/// So "Ealtman\x1f..." leads to every Altman of an index.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "fsearch/entity_type.hpp"

namespace fsearch::schema {

inline constexpr std::size_t longest_entity_key = 100;  ///< Bytes; longer names are run-together rubbish.

/// Returns the key of a name given as fold() returns it: entity_key("l'oreal") is "l oreal". Empty where it has
/// no word, or is too long.
std::string entity_key(std::string_view folded_name);

/// Returns the term: "Ealtman\x1fPsam" for the person "sam altman", "Eopenai\x1fO" for the organisation
/// "openai". Requires: a key of entity_key(), not empty.
std::string entity_term(EntityType type, std::string_view key);

/// Returns what the terms of all entities called `word` (a surname or a whole key) start with: "Ealtman\x1f".
std::string entity_terms_of(std::string_view word);

struct EntityTerm {
  EntityType type = EntityType::other;
  std::string key;

  bool operator==(const EntityTerm&) const = default;
};

/// Returns the type that entity_term() was given; nothing where `term` is not one of its terms.
std::optional<EntityType> type_of_entity_term(std::string_view term);

/// Returns what entity_term() was given; nothing where `term` is not one of its terms.
std::optional<EntityTerm> read_entity_term(std::string_view term);

}  // namespace fsearch::schema
