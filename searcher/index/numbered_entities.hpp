/// The entities of one index by their numbers, and their numbers by their terms. Private to searcher/.
#pragma once
#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "store/entities/entity_table.hpp"
#include "store/entities/entity_terms.hpp"
#include "store/records/hash.hpp"

namespace fsearch {

class NumberedEntities {
 public:
  NumberedEntities() = default;
  explicit NumberedEntities(EntityTable table) : table_(std::move(table)) {
    numbers_.reserve(table_.size());
    types_.reserve(table_.size());
    for (std::uint32_t number = 0; number < table_.size(); ++number) know(number);
  }

  std::uint32_t size() const { return table_.size(); }
  std::string_view term(std::uint32_t number) const { return table_.term(number); }
  EntityType type(std::uint32_t number) const { return types_[number]; }

  std::optional<std::uint32_t> find(std::string_view term) const {
    const auto found = numbers_.find(hash64(term));
    if (found == numbers_.end()) return std::nullopt;
    if (table_.term(found->second) == term) return found->second;
    for (std::uint32_t number = 0; number < size(); ++number)  // Two terms of one hash: hardly ever.
      if (table_.term(number) == term) return number;
    return std::nullopt;
  }

  /// Returns the number of a term, a new one where it has none.
  std::uint32_t number_of(std::string_view term) {
    if (const auto known = find(term)) return *known;
    table_.add(term);
    know(size() - 1);
    return size() - 1;
  }

 private:
  void know(std::uint32_t number) {
    const std::string_view term = table_.term(number);
    numbers_.emplace(hash64(term), number);
    types_.push_back(schema::type_of_entity_term(term).value_or(EntityType::other));
  }

  EntityTable table_;
  boost::unordered_flat_map<std::uint64_t, std::uint32_t> numbers_;  // By hash.
  std::vector<EntityType> types_;
};

}  // namespace fsearch
