/// Asks many queries at once, over all cores.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "batch/query_list.hpp"
#include "fsearch/search.hpp"

namespace fsearch {

/// What is done with each answer; `take` is called on the thread that asks, in the order of the list.
using TakeAnswer = std::function<void(const ListedQuery& query, const SearchResult& result)>;

/// Asks each query of the indexes at `databases`, on at most `jobs` threads (0: one a core; never more than most_jobs)
/// with a searcher each. Throws what opening or reading an index throws, and what `take` throws; answers already taken
/// stay. Memory: some hundred answers beyond the one taken.
void ask_all(const std::vector<std::string>& databases, const std::vector<ListedQuery>& queries, unsigned jobs,
             const TakeAnswer& take);

}  // namespace fsearch
