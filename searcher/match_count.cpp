#include "searcher/match_count.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <utility>

#include "searcher/article_ranking.hpp"

namespace fsearch {
namespace {

constexpr std::size_t sampled = 250;
constexpr std::size_t listed = 50'000;  ///< A sample is drawn among so many.

using Documents = std::vector<Xapian::docid>;

/// Returns `count` of the documents: one of each of as many stretches, at a random place in it, the same each time.
/// Even distances would fall in step with what comes regularly.
Documents sample(const Documents& documents, std::size_t count) {
  Documents chosen;
  std::minstd_rand random;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t begin = i * documents.size() / count;
    const std::size_t end = (i + 1) * documents.size() / count;
    chosen.push_back(documents[begin + random() % (end - begin)]);
  }
  return chosen;
}

MatchCount count_in_index(const PlannedSearch& search, Demand demand, const std::vector<std::string>& fields) {
  const Xapian::Query query = search.builder(demand, Bound::possible, Purpose::select).build();
  Matches found = find_matches(search.reader, query, search.reader.articles(), fields);
  FacetCounts(fields).add_to(found, 1, search.reader.entities());
  return {found.total, found.exact, found.facets_exact, std::move(found.facets), std::move(found.entities)};
}

MatchCount count_on_texts(const PlannedSearch& search, Demand demand, const std::vector<std::string>& fields) {
  const Xapian::Query sure = search.builder(demand, Bound::certain, Purpose::select).build();
  const Xapian::Query possible = search.builder(demand, Bound::possible, Purpose::select).build();
  Matches certain = find_matches(search.reader, sure, search.reader.articles(), fields);
  const Matches doubtful = find_matches(search.reader, {Xapian::Query::OP_AND_NOT, possible, sure}, listed);
  const bool all = doubtful.documents.size() <= counted_exactly;
  const Documents chosen = all ? doubtful.documents : sample(doubtful.documents, sampled);
  CandidateReader candidates(search.plan, search.analyzer, search.decoder);
  FacetCounts counts(fields);
  std::size_t held = 0;
  for (const Xapian::docid id : chosen) {
    const Xapian::Document document = search.reader.database().get_document(id);
    const auto article = candidates.read({id, 0, document.get_data()});
    if (!article || !holds(search.plan, article->scan, demand)) continue;
    ++held;
    counts.add(document);
  }
  const double times = all ? 1 : static_cast<double>(doubtful.total) / static_cast<double>(chosen.size());
  counts.add_to(certain, times, search.reader.entities());
  const auto estimate = static_cast<std::size_t>(std::lround(static_cast<double>(held) * times));
  return {certain.total + estimate, all && certain.exact, all && certain.facets_exact, std::move(certain.facets),
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
  return count_on_texts(search, demand, fields);
}

std::size_t count_some(const PlannedSearch& search) {
  const Xapian::Query query = search.builder(Demand::part, Bound::certain, Purpose::select).build();
  return find_candidates(search.reader, query, {0, 0, counted_exactly}, SortOrder::relevance, {}).total;
}

}  // namespace fsearch
