/// Queries over time: how many articles each finds in a period, and which share that is of all the articles of it.
///
/// A count alone misleads, for an archive seldom holds as many articles of one year as of the next: say the share.
///
///   Searcher searcher({"db"});
///   const Trends trends = count_trends(searcher, {{"grève", "retraites"}, HistogramPeriod::year, {}});
///   for (const TrendPoint& point : trends.points)
///     std::printf("%s %.1f %%\n", point.period.c_str(), 100 * share(point, 0));
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "fsearch/searcher.hpp"

namespace fsearch {

/// Of which the values may be followed over time.
inline constexpr std::array<FacetField, 7> trend_facets{FacetField::person, FacetField::org,    FacetField::place,
                                                        FacetField::entity, FacetField::source, FacetField::section,
                                                        FacetField::author};

struct TrendRequest {
  std::vector<std::string> queries;  ///< Those of TrendQuery, in their order; "" is all articles.
  /// One of `trend_facets`: then each query has as many curves as `facet_limit` says, one for each of the values that
  /// most of its articles have: people, places, sources.
  std::optional<FacetField> facet = {};
  std::size_t facet_limit = 5;
  HistogramPeriod period = HistogramPeriod::month;
  /// What narrows the articles of all queries alike, and those that their shares are of: source, section, since, until.
  /// How words are read (strict, match, acronyms...) holds for each query. Its own query, and what it asks to be shown,
  /// is not read.
  SearchRequest among;
};

struct TrendQuery {
  std::string name;     ///< What readers are shown: the query, or the value of the facet.
  SearchResult answer;  ///< How it was read, what was added, its articles in all; without hits and histogram.
};

struct TrendPoint {
  std::string period;               ///< "2025-03-15", "2025-W11", "2025-03" or "2025".
  std::size_t articles = 0;         ///< All of that period.
  std::vector<std::size_t> counts;  ///< For each query, in the order of the request.
};

struct Trends {
  std::vector<TrendQuery> queries;
  /// In the order of time, from the first period that a query finds to the last, those that have nothing included.
  std::vector<TrendPoint> points;
};

/// Throws Error where the index can no longer be read. Cost: a search of each curve, and one of all articles; with a
/// facet, one more of each query.
Trends count_trends(Searcher& searcher, const TrendRequest& request);

/// Returns the part of a period's articles that a query finds, from 0 to 1; 0 where it has none.
double share(const TrendPoint& point, std::size_t query);

/// Returns that part of the `width` periods around points[at] together, fewer at the ends; one alone for 0 and 1.
double smoothed_share(const Trends& trends, std::size_t at, std::size_t query, std::size_t width);

}  // namespace fsearch
