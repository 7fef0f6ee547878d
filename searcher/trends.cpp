#include "searcher/trends.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace fsearch {
namespace {

/// Before any article: finds all that have a date.
constexpr const char* ever = "0001";

using Counts = std::vector<std::pair<std::string, std::size_t>>;

SearchRequest counting(const TrendRequest& request, const std::string& query) {
  SearchRequest search = request.among;
  search.query = query;
  search.limit = 0;
  search.offset = 0;
  search.facets.clear();
  search.histogram = request.period;
  search.partial = false;
  search.date_wish = false;
  search.explain = false;
  if (query.empty() && search.since.empty() && search.until.empty()) search.since = ever;
  return search;
}

Counts counts_of(const SearchResult& result) { return result.histogram ? result.histogram->counts : Counts{}; }

TrendQuery query_of(const std::string& query, SearchResult&& result) {
  return {query, std::move(result.interpreted), std::move(result.warnings), result.total, result.complete};
}

}  // namespace

Trends count_trends(Searcher& searcher, const TrendRequest& request) {
  Trends trends;
  std::map<std::string, std::vector<std::size_t>> found;
  for (std::size_t i = 0; i < request.queries.size(); ++i) {
    SearchResult result = searcher.search(counting(request, request.queries[i]));
    for (const auto& [period, count] : counts_of(result)) {
      auto& counts = found[period];
      counts.resize(request.queries.size());
      counts[i] = count;
    }
    trends.queries.push_back(query_of(request.queries[i], std::move(result)));
  }
  if (found.empty()) return trends;
  const std::string first = found.begin()->first;
  const std::string last = found.rbegin()->first;
  for (const auto& [period, articles] : counts_of(searcher.search(counting(request, "")))) {
    if (period < first || period > last) continue;
    auto& counts = found[period];
    counts.resize(request.queries.size());
    trends.points.push_back({period, articles, counts});
  }
  return trends;
}

double share(const TrendPoint& point, std::size_t query) {
  return point.articles == 0 ? 0 : static_cast<double>(point.counts[query]) / static_cast<double>(point.articles);
}

double smoothed_share(const Trends& trends, std::size_t at, std::size_t query, std::size_t width) {
  const std::size_t aside = width / 2;
  const std::size_t first = at - std::min(at, aside), last = std::min(trends.points.size(), at + aside + 1);
  std::size_t found = 0, articles = 0;
  for (std::size_t i = first; i < last; ++i) {
    found += trends.points[i].counts[query];
    articles += trends.points[i].articles;
  }
  return articles == 0 ? 0 : static_cast<double>(found) / static_cast<double>(articles);
}

}  // namespace fsearch
