/// What a reader may have meant by a query. Private to searcher/.
#pragma once
#include <functional>
#include <vector>

#include "fsearch/search.hpp"
#include "searcher/query/query.hpp"

namespace fsearch {

/// Returns those of `respelt` that would find something, and a tenth at least of the `found` articles that `query`
/// finds, with the number that `count` gives for each; where it finds none, also the query without its quotes.
std::vector<Offer> suggest_queries(const Query& query, std::size_t found, const std::vector<Query>& respelt,
                                   const std::function<std::size_t(const Query&)>& count);

}  // namespace fsearch
