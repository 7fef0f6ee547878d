/// Named entities: the people, organisations and places that a text names, and its works and events.
///
/// Invariants: entities are ordered, do not overlap, are not empty, and begin and end where tokens do.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/entity_type.hpp"
#include "fsearch/spans.hpp"
#include "fsearch/token.hpp"

namespace fsearch {

/// One mention. `canonical` is the fullest form that the text or the gazetteer gives for it: "Sam Altman" for
/// a later "Altman", "Organisation mondiale de la santé" for "OMS"; else the mention as written, its white
/// space made single.
struct Entity {
  Span span;
  EntityType type = EntityType::other;
  std::string canonical;

  bool operator==(const Entity&) const = default;
};

/// An Entity whose canonical form lies elsewhere.
struct EntityMention {
  Span span;
  EntityType type = EntityType::other;
  std::string_view canonical;
};

/// Finds entities by gazetteers, by the words around and inside a name, and by what the text itself says
/// elsewhere. Not thread-safe: give each thread its own. Remembers the words it has met, which is most of its
/// speed.
class EntityFinder {
 public:
  EntityFinder();
  ~EntityFinder();
  EntityFinder(EntityFinder&&) noexcept;
  EntityFinder& operator=(EntityFinder&&) noexcept;

  /// Returns the entities of `text`; same text, same entities, whatever was read before. Never throws on any
  /// bytes. Requires: `tokens` are those of `text` and still valid. "selon Sam Altman, d’OpenAI" gives person
  /// [6,16) and organisation [21,27).
  std::vector<Entity> find(std::string_view text, const std::vector<Token>& tokens);

  /// Returns what find() does, without copies. Good until the next call, and while `text` is.
  const std::vector<EntityMention>& find_mentions(std::string_view text, const std::vector<Token>& tokens);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Returns EntityFinder().find(text, tokens): for a single text.
std::vector<Entity> find_entities(std::string_view text, const std::vector<Token>& tokens);

/// Returns the usual full name of a well-known place or organisation: "États-Unis" for the place "usa"; empty
/// where `name` has no other.
std::string usual_entity_name(EntityType type, std::string_view name);

}  // namespace fsearch
