/// How many articles hold what is demanded of a query, and what of. Private to searcher/.
#pragma once
#include <string>
#include <vector>

#include "searcher/find/planned_search.hpp"
#include "searcher/index/candidates.hpp"
#include "searcher/index/entity_counts.hpp"

namespace fsearch {

struct MatchCount {
  std::size_t total = 0;
  bool exact = true;
  bool facets_exact = true;
  std::vector<Facet> facets;  ///< Of the fields given.
  EntityCounts entities;      ///< Where a field asked for them.
};

/// Returns the count. What the index is sure of is counted there; the streams of words settle the others. Only of some
/// words out of several is it an estimate, where they have very many articles.
MatchCount count_matches(const PlannedSearch& search, Demand demand, const std::vector<std::string>& fields);

/// Returns about how many articles hold some of the words; exactly where they are few.
std::size_t count_some(const PlannedSearch& search);

}  // namespace fsearch
