/// Entities of the articles that a query finds in indexes served by other machines. Private to searcher/.
///
/// Xapian carries no spies but its own over the network. Records come together: so the entities are counted in those.
#pragma once
#include <xapian.h>

#include <string>
#include <vector>

#include "searcher/index/entity_counts.hpp"
#include "store/records/stored_article.hpp"

namespace fsearch {

struct EntitySample {
  EntityCounts counts;  ///< Of all articles that match.
  bool exact = true;    ///< Otherwise estimated from 250 of them, drawn by the hash of their ids.
};

/// Returns the terms of an article's entities, as the index has them.
std::vector<std::string> terms_of_entities(const StoredArticle& article);

/// Returns the counts over what `query` matches.
EntitySample sample_entities(const Xapian::Database& database, const Xapian::Query& query);

}  // namespace fsearch
