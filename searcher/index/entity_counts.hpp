/// In how many articles each entity is named: for facets and lists. Private to searcher/.
#pragma once
#include <xapian.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/search.hpp"
#include "searcher/index/index_reader.hpp"
#include "searcher/index/numbered_entities.hpp"

namespace fsearch {

/// The entities of some articles, by number, from which counts are made: the articles of a name are those that a filter
/// on it would find among them, each counted once.
class EntityCounts {
 public:
  /// Adds an article by its column (see encode_entities()), whose numbers are those of `table`.
  void add(const std::shared_ptr<const NumberedEntities>& table, std::string_view column);
  /// Adds an article by the terms of its entities.
  void add(const std::vector<std::string>& terms);
  void add(EntityCounts&& others);
  /// Makes each article count for so many.
  void weigh(double times) { times_ = times; }

  /// Returns the most frequent entities, ties by id. The type is the one of most articles; where one is asked for, only
  /// articles that give the entity this type count. A name that a more frequent one stands for (a surname, USA) is
  /// counted there.
  std::vector<EntityCount> most_frequent(std::optional<EntityType> type, std::size_t limit, IndexReader& reader) const;

 private:
  /// Articles of one table.
  struct Part {
    std::shared_ptr<const NumberedEntities> table;
    std::vector<std::uint32_t> numbers;  ///< Of all articles, an end_of_article behind those of each.
  };
  /// An entity, by its number in the table of the first part that has it.
  struct Counted {
    const NumberedEntities* table;
    std::uint32_t number;
    std::uint32_t articles;

    std::string_view term() const { return table->term(number); }
  };
  struct Name;
  static constexpr std::uint32_t end_of_article = UINT32_MAX;

  Part& part_of(const std::shared_ptr<const NumberedEntities>& table);
  std::vector<Counted> entities_counted(std::optional<EntityType> type) const;
  std::vector<Name> names_counted(std::optional<EntityType> type, std::size_t most) const;
  std::vector<Name> known_apart(std::vector<Name> names, std::optional<EntityType> type, IndexReader& reader) const;
  void count(std::vector<Name>& names) const;

  std::vector<Part> parts_;
  std::shared_ptr<NumberedEntities> told_;  // Those added by their terms; null where none were.
  double times_ = 1;
};

/// Returns the counts over all articles.
EntityCounts count_entities(IndexReader& reader);

/// Returns the counts over these, ascending. No MatchSpy can count them: of several indexes it is shown documents by
/// their numbers in one of them, and not told in which. Requires: no index is remote.
EntityCounts count_entities(IndexReader& reader, const std::vector<Xapian::docid>& documents);

/// Returns whether a facet is one of entity, person, org, place.
bool is_entity_facet(const std::string& field);

/// Returns such a facet, of at most 50 entities.
Facet entity_facet(const std::string& field, const EntityCounts& counts, IndexReader& reader);

}  // namespace fsearch
