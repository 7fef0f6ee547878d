#include "searcher/verified_search.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <utility>

#include "searcher/xapian_query.hpp"

namespace fsearch {
namespace {

// docs/decisions/ says what these cost: some 40 microseconds for each article read.
constexpr std::size_t most_read = 1000;
constexpr std::size_t most_read_for_each = 20;
constexpr std::size_t spare_candidates = 20;  ///< Beyond those wanted in the first round, for most will hold.
constexpr std::size_t sampled = 250;
constexpr std::size_t listed = 50'000;  ///< A sample is drawn among so many.

/// Returns `count` of the documents: one of each of as many stretches, drawn by lot (the same lot each time), for
/// what comes regularly would fall in step with even distances.
std::vector<Xapian::docid> sample(const std::vector<Xapian::docid>& documents, std::size_t count) {
  std::vector<Xapian::docid> chosen;
  std::minstd_rand lot;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t begin = i * documents.size() / count;
    const std::size_t end = (i + 1) * documents.size() / count;
    chosen.push_back(documents[begin + lot() % (end - begin)]);
  }
  return chosen;
}

}  // namespace

VerifiedSearch::VerifiedSearch(IndexReader& reader, Analyzer& analyzer, ArticleDecoder& decoder, const SearchPlan& plan)
    : reader_(reader),
      plan_(plan),
      candidates_(plan, analyzer, decoder),
      possible_(XapianQueryBuilder(reader, analyzer, Bound::possible).build(plan.query)),
      certain_(XapianQueryBuilder(reader, analyzer, Bound::certain, Purpose::select).build(plan.query)),
      in_doubt_(Xapian::Query::OP_AND_NOT,
                XapianQueryBuilder(reader, analyzer, Bound::possible, Purpose::select).build(plan.query), certain_) {}

std::vector<ReadArticle> VerifiedSearch::best(std::size_t wanted, SortOrder sort) {
  return best_of(possible_, wanted, sort);
}

std::vector<ReadArticle> VerifiedSearch::best(std::size_t wanted, SortOrder sort, const DateRange& days) {
  return best_of({Xapian::Query::OP_FILTER, possible_, date_query(days)}, wanted, sort);
}

std::vector<ReadArticle> VerifiedSearch::best_of(const Xapian::Query& query, std::size_t wanted, SortOrder sort) {
  std::vector<ReadArticle> articles;
  const std::size_t most = most_read + most_read_for_each * wanted;
  CandidateRange range{0, wanted + spare_candidates};
  while (articles.size() < wanted && range.first < most) {
    Candidates found = find_candidates(reader_, query, range, sort, {});
    for (Candidate& candidate : found.best) {
      if (articles.size() == wanted || returned_.contains(candidate.document)) continue;
      read_record(reader_, true, candidate);
      auto article = candidates_.read(candidate);
      if (!settle(candidate.document, article)) continue;
      returned_.insert(candidate.document);
      articles.push_back(std::move(*article));
    }
    if (found.best.size() < range.count) break;
    range.first += range.count;
    range.count = std::min(range.first, most - range.first);  // Each round costs a match anew: few, then.
  }
  return articles;
}

bool VerifiedSearch::settle(Xapian::docid document, const std::optional<ReadArticle>& article) {
  return settled_.insert_or_assign(document, article && holds(plan_, article->scan)).first->second;
}

/// The number is given apart: a document of several databases only knows its own in one of them.
bool VerifiedSearch::is_held(Xapian::docid id, const Xapian::Document& document) {
  const auto known = settled_.find(id);
  if (known != settled_.end()) return known->second;
  return settle(id, candidates_.read({id, 0, document.get_data()}));
}

VerifiedSearch::Count VerifiedSearch::count(const std::vector<std::string>& fields) {
  if (fields.empty()) {
    // A wanted phrase beside common words: its own few articles are lost in the estimate.
    const Candidates roughly = find_candidates(reader_, certain_, {0, 0}, SortOrder::relevance, {});
    if (!roughly.total_exact) return {roughly.total, false, true, {}, {}};
  }
  Matches certain = find_matches(reader_, certain_, listed, fields);
  const Matches doubtful = find_matches(reader_, in_doubt_, listed);
  const bool all = doubtful.documents.size() <= counted_exactly;
  const std::vector<Xapian::docid> chosen = all ? doubtful.documents : sample(doubtful.documents, sampled);
  FacetCounts counts(fields);
  std::size_t held = 0;
  for (const Xapian::docid id : chosen) {
    const Xapian::Document document = reader_.database().get_document(id);
    if (!is_held(id, document)) continue;
    ++held;
    counts.add(document);
  }
  const double times = all ? 1 : static_cast<double>(doubtful.total) / static_cast<double>(chosen.size());
  counts.add_to(certain, times, reader_.entities());
  const auto estimate = static_cast<std::size_t>(std::lround(static_cast<double>(held) * times));
  return {certain.total + estimate, all && certain.exact, all && certain.facets_exact, std::move(certain.facets), std::move(certain.entities)};
}

}  // namespace fsearch
