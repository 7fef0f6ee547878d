/// What the other words of a query say of a name in it. Private to searcher/.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "fsearch/entity_type.hpp"
#include "searcher/plan/search_plan.hpp"

namespace fsearch {

/// How much the words beside a name prove.
enum class Proof {
  none,
  hint,     ///< A word somewhere in the query fits such a name: "la poste grève"; or it is all, with its article.
  likely,   ///< "à nice": it is a name, and likely a place.
  certain,  ///< "mairie d’orange": it is a name, and none of another type.
};

struct NameContext {
  Proof proof = Proof::none;
  std::optional<EntityType> type;  ///< Where the words tell one.
};

/// Returns what the words of the query around [first, last) say of these. "de" and an article may stand between.
NameContext context_of(const std::vector<const SearchTerm*>& words, std::size_t first, std::size_t last);

}  // namespace fsearch
