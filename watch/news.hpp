/// What is new for a watched query.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "fsearch/searcher.hpp"
#include "watch/kept/sent_articles.hpp"
#include "watch/kept/watch_list.hpp"

namespace fsearch {

/// How the queries of a list are looked at.
struct LookOptions {
  std::int64_t now = 0;     ///< UTC seconds.
  bool from_start = false;  ///< At the first look at a query, all that matches is news; else it is only remembered.
};

/// Looks at each query of the list: what matches it, came into the index since the last look and is not known becomes
/// due to its targets. All or nothing. Where a query asks for something else than at the last look, what matches it and
/// came before is remembered. Returns how many articles became due, by query. Throws what Searcher and SentArticles
/// throw.
std::vector<std::size_t> look_for_news(Searcher& searcher, const WatchList& list, const LookOptions& options,
                                       SentArticles& sent);

/// Returns how many articles are usual at a look of `seconds` that ends `now`: the median of the looks nearest to this
/// hour of the last 14 days (of 14 looks, where these are further apart), each taken as long as this one. Nothing where
/// there were less than 5. usual_number({}, 100, 1) is nothing.
std::optional<double> usual_number(const std::vector<Look>& looks, std::int64_t now, std::int64_t seconds);

/// Returns whether so many articles are a peak: five times the usual number and more, and 5 at least.
bool is_peak(std::size_t found, double usual);

}  // namespace fsearch
