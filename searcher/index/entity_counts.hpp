/// In how many articles each entity is named: for facets and lists. Private to searcher/.
#pragma once
#include <xapian.h>

#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "fsearch/search.hpp"
#include "searcher/index/entity_index.hpp"

namespace fsearch {

/// Counts of articles by key and type. An article gives a key one type, so that counts over types add up, as do a
/// surname alone and the full name: an article has one of them.
class EntityCounts {
 public:
  void add(const std::string& term, std::size_t articles);

  /// Adds what was counted elsewhere, `times` over.
  void add(const EntityCounts& others, double times);

  /// Returns the most frequent entities, ties by name. The type is the one of most articles; where one is asked
  /// for, only articles that give the entity this type count. Surnames count for the person who owns them.
  std::vector<EntityCount> most_frequent(std::optional<EntityType> type, std::size_t limit,
                                         EntityIndex& entities) const;

 private:
  std::unordered_map<std::string, std::size_t> by_term_;
};

/// Counts over the articles that a query matches.
class EntitySpy : public Xapian::MatchSpy {
 public:
  void operator()(const Xapian::Document& document, double weight) override;
  const EntityCounts& counts() const { return counts_; }

 private:
  EntityCounts counts_;
};

/// Returns the counts over all articles.
EntityCounts count_entities(const EntityIndex& entities);

/// Returns whether a facet is one of entity, person, org, place.
bool is_entity_facet(const std::string& field);

/// Returns such a facet, of at most 50 entities.
Facet entity_facet(const std::string& field, const EntityCounts& counts, EntityIndex& entities);

}  // namespace fsearch
