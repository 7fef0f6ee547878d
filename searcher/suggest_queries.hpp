/// What a reader may have meant by a query that finds nothing. Private to searcher/.
#pragma once
#include <functional>
#include <vector>

#include "searcher/query.hpp"
#include "searcher/search.hpp"

namespace fsearch {

/// Returns the queries that would find something, with the number of articles that `count` gives for each: without its
/// quotes, and each phrase spelt as `spelling` returns it.
std::vector<Offer> suggest_queries(const Query& query, const std::function<std::size_t(const Query&)>& count,
                                   const std::function<Query(const Query&)>& spelling);

}  // namespace fsearch
