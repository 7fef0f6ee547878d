#include "searcher/understand/request_filters.hpp"

#include <algorithm>
#include <ctime>
#include <string_view>
#include <utility>

#include "searcher/dates/indexed_range.hpp"
#include "searcher/understand/date_bounds.hpp"
#include "text/fold.hpp"
#include "text/text_lines.hpp"

namespace fsearch {
namespace {

/// The computer's own date.
std::string date_now() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  char text[16];
  std::strftime(text, sizeof text, "%Y-%m-%d", &local);
  return text;
}

/// As in a query: "=Monde" is that very value.
Query filter_leaf(Field field, std::string_view text) {
  Query leaf;
  const bool exact = text.size() > 1 && text.starts_with('=');
  leaf.kind = exact ? Query::Kind::exact : Query::Kind::phrase;
  leaf.field = field;
  leaf.text = text.substr(exact ? 1 : 0);
  return leaf;
}

/// Who types the name of a section may want all of it.
void put_section_first(const std::string& query, std::vector<Facet>& facets) {
  const auto facet = std::find_if(facets.begin(), facets.end(), [](const Facet& f) { return f.field == "section"; });
  if (facet == facets.end() || query.empty()) return;
  const std::string typed = fold(trimmed(query));
  const auto named = std::find_if(facet->counts.begin(), facet->counts.end(),
                                  [&](const auto& count) { return fold(trimmed(count.first)) == typed; });
  if (named == facet->counts.end()) return;
  std::rotate(facet->counts.begin(), named, named + 1);
  std::rotate(facets.begin(), facet, facet + 1);
}

Query date_leaf(Field field, DateRange dates) {
  Query leaf;
  leaf.kind = Query::Kind::date;
  leaf.field = field;
  leaf.dates = std::move(dates);
  return leaf;
}

void add_indexed_filter(const SearchRequest& request, std::vector<Query>& filters, std::vector<Warning>& warnings) {
  if (const auto from = indexed_from(request)) return filters.push_back(date_leaf(Field::indexed, {*from, ""}));
  warnings.push_back({WarningCode::date_unreadable, "date d’indexation ignorée : " + request.indexed_since});
}

}  // namespace

std::string today_of(const SearchRequest& request) { return request.today.empty() ? date_now() : request.today; }

std::vector<Query> request_filters(const SearchRequest& request, std::vector<Warning>& warnings) {
  std::vector<Query> filters;
  if (!request.source.empty()) filters.push_back(filter_leaf(Field::source, request.source));
  if (!request.section.empty()) filters.push_back(filter_leaf(Field::section, request.section));
  if (!request.id.empty()) filters.push_back(filter_leaf(Field::id, request.id));
  if (!request.indexed_since.empty()) add_indexed_filter(request, filters, warnings);
  const DateBounds bounds = date_bounds(request);
  if (bounds.fault != DateBounds::Fault::none)
    warnings.push_back({WarningCode::date_unreadable, "dates ignorées, on attend par exemple 2024-03 ou 15/03/2024 : " +
                                                          request.since + ".." + request.until});
  if (!bounds.days) return filters;
  if (bounds.reversed)
    warnings.push_back({WarningCode::dates_reversed, "bornes inversées, on cherche " + to_string(*bounds.days)});
  filters.push_back(date_leaf(Field::date, *bounds.days));
  return filters;
}

Query with_filters(Query query, std::vector<Query> filters) {
  if (filters.empty()) return query;
  Query bag;
  bag.kind = Query::Kind::bag;
  if (query.kind == Query::Kind::bag)
    bag = std::move(query);
  else if (query.kind != Query::Kind::nothing)
    bag.children.push_back(std::move(query));
  for (Query& filter : filters) filter.occur = Occur::must;
  const auto excluded = std::find_if(bag.children.begin(), bag.children.end(),
                                     [](const Query& child) { return child.occur == Occur::must_not; });
  bag.children.insert(excluded, filters.begin(), filters.end());
  return bag;
}

std::vector<std::string> counted_fields(const SearchRequest& request) {
  std::vector<std::string> fields;
  for (const FacetField field : request.facets)
    if (std::ranges::find(fields, to_string(field)) == fields.end()) fields.emplace_back(to_string(field));
  if (request.histogram) fields.emplace_back(to_string(*request.histogram));
  return fields;
}

void arrange_facets(const SearchRequest& request, std::vector<Facet>& facets) {
  put_section_first(request.query, facets);
  for (Facet& facet : facets) {
    auto& counts = facet.counts;
    if (request.facet_limit > 0 && counts.size() > request.facet_limit) {
      facet.left_out = counts.size() - request.facet_limit;
      counts.resize(request.facet_limit);
    }
    if (facet.field == "year" || facet.field == "month") std::sort(counts.begin(), counts.end());
  }
}

void take_histogram(SearchResult& result) {
  result.histogram = std::move(result.facets.back());
  result.facets.pop_back();
  std::sort(result.histogram->counts.begin(), result.histogram->counts.end());
}

}  // namespace fsearch
