/// What a reader may have meant by a query. Private to searcher/.
#pragma once
#include <functional>
#include <vector>

#include "fsearch/search.hpp"
#include "searcher/query/query.hpp"

namespace fsearch {

/// Returns those of `respelt` that would find something, with the number of articles that `count` gives for each; where
/// `query` finds `found` articles, none, also the query without its quotes.
std::vector<Offer> suggest_queries(const Query& query, std::size_t found, const std::vector<Query>& respelt,
                                   const std::function<std::size_t(const Query&)>& count);

}  // namespace fsearch
