#include "searcher/find/match_count.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace fsearch {
namespace {

/// Returns all articles that the index proposes, for certain or as possible.
Matches propose(const PlannedSearch& search, Demand demand, Bound bound, const std::vector<std::string>& fields = {}) {
  XapianQueryBuilder builder = search.builder(demand, bound, Purpose::select);
  const auto sum = fields.empty() && !search.reader.remote() ? builder.sum_of_terms() : std::nullopt;
  if (!sum) return find_matches(search.reader, builder.build(), search.reader.articles(), fields);
  Matches matches;
  matches.documents = search.reader.term_sums().holders(*sum);
  matches.total = matches.documents.size();
  return matches;
}

MatchCount count_in_index(const PlannedSearch& search, Demand demand, const std::vector<std::string>& fields) {
  Matches found = propose(search, demand, Bound::possible, fields);
  FacetCounts(fields, search.reader).add_to(found);
  return {found.total, found.exact, found.facets_exact, std::move(found.facets), std::move(found.entities)};
}

MatchCount count_on_streams(const PlannedSearch& search, Demand demand, const std::vector<std::string>& fields) {
  Matches certain = propose(search, demand, Bound::certain, fields);
  SettledMatches::Documents doubtful;
  std::ranges::set_difference(propose(search, demand, Bound::possible).documents, certain.documents,
                              std::back_inserter(doubtful));
  const auto left_out = [&](Xapian::docid id) {
    return search.deadline->passed() || !search.settled->holds(id, demand);
  };
  std::erase_if(doubtful, left_out);
  if (!fields.empty()) {
    FacetCounts counts(fields, search.reader);
    for (const Xapian::docid id : doubtful) counts.add(id);
    counts.add_to(certain);
  }
  SettledMatches::Documents all;
  std::ranges::merge(certain.documents, doubtful, std::back_inserter(all));
  const std::size_t total = all.size();
  search.settled->know(demand, std::move(all));
  const bool all_settled = !search.deadline->told();
  return {total, all_settled, certain.facets_exact && all_settled, std::move(certain.facets),
          std::move(certain.entities)};
}

/// Of some words beside phrases that only add to them, where the words alone have very many articles.
std::optional<MatchCount> estimate(const PlannedSearch& search, Demand demand) {
  if (wants_all_words(demand) || search.reader.remote()) return std::nullopt;
  const auto sum = search.builder(demand, Bound::certain).sum_of_terms();
  const std::size_t total = sum ? search.reader.term_sums().count(*sum).articles : 0;
  if (total <= counted_exactly) return std::nullopt;
  return MatchCount{total, false, true, {}, {}};
}

}  // namespace

MatchCount count_matches(const PlannedSearch& search, Demand demand, const std::vector<std::string>& fields) {
  if (!needs_text(search.plan, demand)) return count_in_index(search, demand, fields);
  if (fields.empty())
    if (auto count = estimate(search, demand)) return std::move(*count);
  return count_on_streams(search, demand, fields);
}

std::size_t count_some(const PlannedSearch& search) {
  const Xapian::Query query = search.builder(Demand::part, Bound::certain, Purpose::select).build();
  return find_candidates(search.reader, query, {0, 0, counted_exactly}, SortOrder::relevance).total;
}

}  // namespace fsearch
