#include "searcher/tier_search.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "searcher/entity_filter.hpp"

namespace fsearch {
namespace {

/// Of a long query, and behind better tiers, the first phase tells the hopeless: so many candidates are read whatever their
/// weight, the others where they have this share of the best one's. Shorter queries need all of them (docs/ranking.md).
constexpr std::size_t long_query = 7;
constexpr std::size_t least_read = 20;
constexpr double hopeful_share = 0.65;

constexpr std::size_t timely_candidates = 25;
constexpr std::size_t named_candidates = 25;
/// docs/decisions/0007 says what an article read costs: some 40 microseconds.
constexpr std::size_t most_read = 1000;
constexpr std::size_t most_read_for_each = 20;
/// Fetched beyond a block, for some of the candidates may not hold the query.
constexpr std::size_t spare_candidates = 20;

bool is_long(const SearchPlan& plan) {
  const auto counts = [](const SearchTerm& term) { return term.scored && !term.function_word && !term.added; };
  return std::count_if(plan.terms.begin(), plan.terms.end(), counts) >= static_cast<std::ptrdiff_t>(long_query);
}

bool only_filters(const SearchPlan& plan) {
  return std::none_of(plan.terms.begin(), plan.terms.end(),
                      [](const SearchTerm& term) { return term.scored && term.is_word(); });
}

}  // namespace

TierSearch::TierSearch(const PlannedSearch& search, Demand demand, Documents& shown)
    : search_(search),
      demand_(demand),
      shown_(shown),
      reader_(search.plan, search.analyzer, search.decoder),
      needs_text_(needs_text(search.plan, demand)) {
  if (search.sort != SortOrder::relevance || search.reader.remote()) return;
  sum_ = search.builder(demand).sum_of_terms();
  if (!sum_) return;
  for (WeightedTerm& name : name_terms(search.plan.names)) sum_->push_back(std::move(name));
}

Xapian::Query TierSearch::query() const {
  const Xapian::Query wanted = search_.builder(demand_).build();
  return only_filters(search_.plan) ? prefer_asked(wanted, search_.plan.asked) : prefer_names(wanted, search_.plan.names);
}

/// Each time twice as many, for a match costs the same however many of it were known.
void TierSearch::fetch() {
  const std::size_t wanted = std::max(2 * proposed_.size(), shown_.size() + ranked_on_text + spare_candidates);
  Candidates found = sum_ ? find_candidates(search_.reader, *sum_, wanted)
                          : find_candidates(search_.reader, query(), {0, wanted, 0}, search_.sort, {});
  all_proposed_ = found.best.size() < wanted;
  size_ = {found.total, found.total_exact && !needs_text_};
  proposed_ = std::move(found.best);
}

/// Returns the next candidate that no better tier has shown, null at the end.
const Candidate* TierSearch::propose() {
  while (true) {
    if (next_ == proposed_.size() && !all_proposed_) fetch();
    if (next_ >= proposed_.size()) return nullptr;
    const Candidate& candidate = proposed_[next_++];
    if (!shown_.contains(candidate.document)) return &candidate;
  }
}

std::vector<Candidate> TierSearch::proposals(std::size_t most) {
  std::vector<Candidate> block;
  while (block.size() < most) {
    const Candidate* candidate = propose();
    if (candidate == nullptr) break;
    block.push_back(*candidate);
  }
  return block;
}

/// Gives back to the proposals those that can hardly come first.
void TierSearch::drop_hopeless(std::vector<Candidate>& block) {
  const auto hopeless = [&](const Candidate& candidate) { return candidate.weight < hopeful_share * block.front().weight; };
  const auto first = static_cast<std::size_t>(std::find_if(block.begin(), block.end(), hopeless) - block.begin());
  const std::size_t kept = std::max(first, std::min(least_read, block.size()));
  if (kept == block.size()) return;
  do --next_;
  while (proposed_[next_].document != block[kept].document);
  block.resize(kept);
}

/// Articles of the days wished for need not come among the best by their words, nor those that name what the query
/// means, where most with its words mean something else.
std::vector<Candidate> TierSearch::besides() {
  std::vector<Candidate> block;
  if (search_.timeliness.matters())
    add_best({Xapian::Query::OP_FILTER, query(), date_query(timely_days(search_.timeliness))}, timely_candidates, block);
  for (const QueryEntity& name : search_.plan.names.entities)
    if (name.rare)
      add_best({Xapian::Query::OP_FILTER, query(), named_query(name, search_.reader.entities())}, named_candidates, block);
  return block;
}

void TierSearch::add_best(const Xapian::Query& query, std::size_t count, std::vector<Candidate>& block) {
  for (Candidate& candidate : find_candidates(search_.reader, query, {0, count, 0}, SortOrder::relevance, {}).best) {
    const bool known = shown_.contains(candidate.document) ||
                       std::any_of(block.begin(), block.end(),
                                   [&](const Candidate& other) { return other.document == candidate.document; });
    if (!known) block.push_back(std::move(candidate));
  }
}

void TierSearch::read(std::vector<Candidate> block, std::vector<ReadArticle>& articles) {
  read_records(search_.reader, search_.sketches, block);
  read_ += block.size();
  for (const Candidate& candidate : block) {
    auto article = reader_.read(candidate);
    if (!article || (needs_text_ && !holds(search_.plan, article->scan, demand_))) continue;
    shown_.insert(candidate.document);
    ++held_;
    articles.push_back(std::move(*article));
  }
}

std::vector<ReadArticle> TierSearch::held(std::size_t most) {
  std::vector<ReadArticle> articles = std::exchange(pending_, {});
  while (articles.size() < most && (!needs_text_ || read_ < most_read + most_read_for_each * held_)) {
    std::vector<Candidate> block = proposals(ranked_on_text);
    if (block.empty()) break;
    read(std::move(block), articles);
  }
  const auto end = articles.begin() + static_cast<std::ptrdiff_t>(std::min(most, articles.size()));
  pending_.assign(std::make_move_iterator(end), std::make_move_iterator(articles.end()));
  articles.erase(end, articles.end());
  return articles;
}

std::vector<ReadArticle> TierSearch::first() {
  std::vector<ReadArticle> articles;
  if (search_.sort == SortOrder::relevance && !needs_text_ && (is_long(search_.plan) || !shown_.empty())) {
    std::vector<Candidate> block = proposals(ranked_on_text);
    if (!block.empty()) drop_hopeless(block);
    read(std::move(block), articles);
  } else {
    articles = held(ranked_on_text);
  }
  if (search_.sort == SortOrder::relevance) read(besides(), articles);
  return articles;
}

std::vector<ReadArticle> TierSearch::next() {
  if (std::exchange(started_, true)) return held(ranked_on_text);
  return first();
}

TierSearch::Size TierSearch::proposed() {
  if (sum_) {  // Whatever the page fetched: the number is that of the query.
    const TermSums::Count count = search_.reader.term_sums().count(*sum_);
    size_ = {count.articles, count.exact && !needs_text_};
  }
  if (!size_) fetch();
  return *size_;
}

std::size_t TierSearch::pass(std::size_t most) {
  if (!started_ || needs_text_ || most < ranked_on_text) return 0;
  const std::vector<Candidate> block = proposals(ranked_on_text);
  for (const Candidate& candidate : block) shown_.insert(candidate.document);
  return block.size();
}

}  // namespace fsearch
