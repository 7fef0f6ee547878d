/// The people, organisations and places that a query names. Private to searcher/.
#pragma once
#include "searcher/plan/search_plan.hpp"

namespace fsearch {

class IndexReader;

/// Returns the longest runs of words that are the names of entities in the index: a name written with its capital; one
/// of several words in any case; a single word in small letters as far as the articles write it as a name, or where
/// the words beside it say so ("mairie de tours"), which also tell its type.
QueryNames find_query_names(const SearchPlan& plan, IndexReader& reader);

}  // namespace fsearch
