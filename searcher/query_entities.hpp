/// The people, organisations and places that a query names, and how much of them an article speaks. Private to
/// searcher/.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "schema/stored_article.hpp"
#include "searcher/entity_index.hpp"
#include "searcher/search_plan.hpp"

namespace fsearch {

class IndexReader;

/// Returns the longest runs of words that are the names of entities in the index: a name written with its capital; one
/// of several words in any case; a single word in small letters as far as the articles write it as a name, or where
/// the words before say so ("mairie de tours").
QueryNames find_query_names(const SearchPlan& plan, IndexReader& reader);

/// Returns the share of the query's weight that lies in names which the article names as entities, in [0, 1]; more
/// where they are named often or in the title.
double entity_share(const QueryNames& names, const StoredArticle& article, EntityIndex& entities);

}  // namespace fsearch
