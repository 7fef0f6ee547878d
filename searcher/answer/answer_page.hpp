/// The page of an answer: tier after tier, until it is full. Private to searcher/.
#pragma once
#include "fsearch/article.hpp"
#include "fsearch/search.hpp"
#include "searcher/find/planned_search.hpp"

namespace fsearch {

/// Fills hits, totals, facets and histogram of `result`. Where `result.match` is `all`, articles with all words as they
/// were typed come first, then those with what was added for some of them, then, under MatchMode::all and by relevance
/// only, those with a part of the words, which no number counts but `total_partial`. Copies of `model`, which may be
/// null, are left out.
void answer_page(PlannedSearch& search, const SearchRequest& request, const Article* model, SearchResult& result);

}  // namespace fsearch
