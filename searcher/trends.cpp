#include "searcher/trends.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "searcher/query/query_fields.hpp"

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
  search.explain = false;
  if (query.empty() && search.since.empty() && search.until.empty()) search.since = ever;
  return search;
}

Counts counts_of(const SearchResult& result) { return result.histogram ? result.histogram->counts : Counts{}; }

struct Curve {
  std::string name, query;
};

Field field_of(FacetField facet) {
  switch (facet) {
    case FacetField::person:
      return Field::person;
    case FacetField::org:
      return Field::organisation;
    case FacetField::place:
      return Field::place;
    case FacetField::source:
      return Field::source;
    case FacetField::section:
      return Field::section;
    case FacetField::author:
      return Field::author;
    default:
      return Field::entity;
  }
}

/// What finds the articles that a facet counts for a value: for a name those of a filter on it, else those that have it
/// written so. A filter on "Monde" finds "Le Monde", too.
std::string demanded(FacetField facet, const std::string& value) {
  const Field field = field_of(facet);
  return is_entity_field(field) ? typed_field(field, value) : typed_value(field, value);
}

/// The values that most articles of a query have, each as a query.
std::vector<Curve> curves_of_facet(Searcher& searcher, const TrendRequest& request, const std::string& query) {
  SearchRequest search = counting(request, query);
  search.histogram.reset();
  search.facets = {*request.facet};
  search.facet_limit = request.facet_limit + 1;  // A section that has the query's name comes first in a search.
  std::vector<Curve> curves;
  for (Facet& facet : searcher.search(search).facets) {
    std::stable_sort(facet.counts.begin(), facet.counts.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    facet.counts.resize(std::min(facet.counts.size(), request.facet_limit));
    for (const auto& [value, count] : facet.counts)
      curves.push_back({value, narrowed(query, demanded(*request.facet, value))});
  }
  return curves;
}

std::vector<Curve> curves_of(Searcher& searcher, const TrendRequest& request) {
  std::vector<Curve> curves;
  for (const std::string& query : request.queries) {
    if (!request.facet)
      curves.push_back({query, query});
    else
      for (Curve& curve : curves_of_facet(searcher, request, query)) curves.push_back(std::move(curve));
  }
  return curves;
}

}  // namespace

Trends count_trends(Searcher& searcher, const TrendRequest& request) {
  Trends trends;
  std::map<std::string, std::vector<std::size_t>> found;
  const std::vector<Curve> curves = curves_of(searcher, request);
  for (std::size_t i = 0; i < curves.size(); ++i) {
    SearchResult result = searcher.search(counting(request, curves[i].query));
    for (const auto& [period, count] : counts_of(result)) {
      auto& counts = found[period];
      counts.resize(curves.size());
      counts[i] = count;
    }
    result.histogram.reset();
    trends.queries.push_back({curves[i].name, std::move(result)});
  }
  if (found.empty()) return trends;
  const std::string first = found.begin()->first;
  const std::string last = found.rbegin()->first;
  for (const auto& [period, articles] : counts_of(searcher.search(counting(request, "")))) {
    if (period < first || period > last) continue;
    auto& counts = found[period];
    counts.resize(curves.size());
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
