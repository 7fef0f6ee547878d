/// How much an article speaks of what a query names. Private to searcher/.
#pragma once
#include "searcher/index/entity_index.hpp"
#include "searcher/plan/search_plan.hpp"
#include "store/records/stored_article.hpp"

namespace fsearch {

/// Returns whether the entity of an article is called by one of the keys that a name of the query was read as: a
/// person by the surname, all else by the whole name. Its type does not matter.
bool is_meant(const QueryEntity& wanted, const StoredEntity& entity, EntityIndex& entities);

/// Returns the share of the query's weight that lies in names which the article names as entities, in [0, 1]; more
/// where they are named often or in the title, less where as something of another type than the query says.
double entity_share(const QueryNames& names, const StoredArticle& article, EntityIndex& entities);

}  // namespace fsearch
