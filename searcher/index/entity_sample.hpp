/// Entities of the articles that a query finds in indexes served by other machines. Private to searcher/.
///
/// Xapian carries no spies but its own over the network, and term lists one by one. Records come together: so the
/// entities are counted in those.
#pragma once
#include <xapian.h>

#include "searcher/index/entity_counts.hpp"

namespace fsearch {

struct EntitySample {
  EntityCounts counts;  ///< Of all articles that match.
  bool exact = true;    ///< Otherwise estimated from 250 of them, drawn by the hash of their ids.
};

/// Returns the counts over what `query` matches.
EntitySample sample_entities(const Xapian::Database& database, const Xapian::Query& query);

}  // namespace fsearch
