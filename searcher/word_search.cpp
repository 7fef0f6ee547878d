#include "searcher/word_search.hpp"

#include <algorithm>
#include <utility>

#include "searcher/entity_filter.hpp"
#include "searcher/request_filters.hpp"

namespace fsearch {
namespace {

/// Of a long query the first phase tells the hopeless: so many candidates are read whatever their weight, the others
/// where they have this share of the best one's. Shorter queries need all of them (docs/ranking.md).
constexpr std::size_t long_query = 7;
constexpr std::size_t least_read = 20;
constexpr double hopeful_share = 0.65;
/// Of filters alone so many articles are counted one by one, which takes some milliseconds.
constexpr std::size_t filtered_counted = 100'000;
constexpr std::size_t named_candidates = 25;

bool is_long(const SearchPlan& plan) {
  const auto counts = [](const SearchTerm& term) { return term.scored && !term.function_word; };
  return std::count_if(plan.terms.begin(), plan.terms.end(), counts) >= static_cast<std::ptrdiff_t>(long_query);
}

/// Requires: candidates by weight, the largest first.
void drop_hopeless(std::size_t least, std::vector<Candidate>& candidates) {
  const auto hopeless = [&](const Candidate& candidate) {
    return candidate.weight < hopeful_share * candidates.front().weight;
  };
  const auto first = std::find_if(candidates.begin(), candidates.end(), hopeless);
  const auto kept = std::max(static_cast<std::size_t>(first - candidates.begin()), least);
  if (kept < candidates.size()) candidates.erase(candidates.begin() + static_cast<std::ptrdiff_t>(kept), candidates.end());
}

}  // namespace

bool WordSearch::settles(const SearchRequest& request) {
  if (!plan_.needs_verification) return true;
  if (request.sort != SortOrder::relevance || !counted_fields(request).empty() || reader_.remote()) return false;
  const auto certain = sum(Bound::certain);
  return certain && reader_.term_sums().estimate(*certain) > counted_exactly;
}

Candidates WordSearch::propose(const SearchRequest& request, const Timeliness& timeliness) {
  Candidates found = find(request, candidates_needed(request, ranked_on_text));
  if (request.sort != SortOrder::relevance) return found;
  if (is_long(plan_)) drop_hopeless(std::max(least_read, request.offset + request.limit), found.best);
  if (timeliness.matters()) add_timely(timeliness, found.best);
  add_named(found.best);
  return found;
}

std::vector<ReadArticle> WordSearch::read(const SearchRequest& request, std::vector<Candidate> candidates) {
  read_records(reader_, request.collapse, candidates);
  CandidateReader reading(plan_, analyzer_, decoder_);
  std::vector<ReadArticle> articles;
  for (const Candidate& candidate : candidates) {
    auto article = reading.read(candidate);
    if (article && (!plan_.needs_verification || holds(plan_, article->scan))) articles.push_back(std::move(*article));
  }
  return articles;
}

bool WordSearch::only_filters() const {
  return std::none_of(plan_.terms.begin(), plan_.terms.end(),
                      [](const SearchTerm& term) { return term.scored && term.is_word(); });
}

Xapian::Query WordSearch::query() {
  const Xapian::Query wanted = XapianQueryBuilder(reader_, analyzer_).build(plan_.query);
  return only_filters() ? prefer_asked(wanted, plan_.asked) : prefer_names(wanted, plan_.names);
}

std::optional<std::vector<WeightedTerm>> WordSearch::sum(Bound bound) {
  return XapianQueryBuilder(reader_, analyzer_, bound).sum_of_terms(plan_.query);
}

Candidates WordSearch::find(const SearchRequest& request, std::size_t count) {
  const std::vector<std::string> counted = counted_fields(request);
  if (request.sort == SortOrder::relevance && counted.empty() && !reader_.remote()) {
    if (auto words = sum(Bound::possible)) {
      for (WeightedTerm& name : name_terms(plan_.names)) words->push_back(std::move(name));
      Candidates found = find_candidates(reader_, *words, count);
      if (plan_.needs_verification) {
        found.total = reader_.term_sums().estimate(*sum(Bound::certain));
        found.total_exact = false;
      }
      return found;
    }
  }
  Candidates found = find_candidates(reader_, query(), {0, count}, request.sort, counted);
  if (!found.total_exact && only_filters()) count_filtered(found);
  return found;
}

/// Without words nothing is to be weighed, and counting is cheap.
void WordSearch::count_filtered(Candidates& found) {
  const Xapian::Query query = XapianQueryBuilder(reader_, analyzer_, Bound::possible, Purpose::select).build(plan_.query);
  const Candidates counted = find_candidates(reader_, query, {0, 0, filtered_counted}, SortOrder::relevance, {});
  found.total = counted.total;
  found.total_exact = counted.total_exact;
}

/// What is timely must not have to come among the best by its words.
void WordSearch::add_timely(const Timeliness& timeliness, std::vector<Candidate>& candidates) {
  add_best({Xapian::Query::OP_FILTER, query(), date_query(timely_days(timeliness))}, timely_candidates, candidates);
}

/// Nor must an article that names what the query means, where most with its words mean something else.
void WordSearch::add_named(std::vector<Candidate>& candidates) {
  for (const QueryEntity& name : plan_.names.entities)
    if (name.rare) add_best({Xapian::Query::OP_FILTER, query(), named_query(name, reader_.entities())}, named_candidates, candidates);
}

void WordSearch::add_best(const Xapian::Query& query, std::size_t count, std::vector<Candidate>& candidates) {
  for (Candidate& candidate : find_candidates(reader_, query, {0, count}, SortOrder::relevance, {}).best) {
    const bool known = std::any_of(candidates.begin(), candidates.end(),
                                   [&](const Candidate& other) { return other.document == candidate.document; });
    if (!known) candidates.push_back(std::move(candidate));
  }
}

}  // namespace fsearch
