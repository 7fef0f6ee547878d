#include "searcher/find/tier_search.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "searcher/find/moment_order.hpp"
#include "searcher/find/shortlist.hpp"
#include "searcher/index/entity_filter.hpp"
#include "searcher/index/listed_source.hpp"
#include "searcher/index/xapian_query.hpp"
#include "searcher/plan/outcome.hpp"
#include "store/records/sketch_article.hpp"

namespace fsearch {
namespace {

constexpr std::size_t timely_candidates = 25;
constexpr std::size_t named_candidates = 25;
constexpr std::size_t paired_candidates = 25;
constexpr std::size_t telling_candidates = 25;
/// Fetched beyond a block, for better tiers have shown some of the candidates.
constexpr std::size_t spare_candidates = 20;
/// The same by date, for a day is read to its end.
constexpr std::size_t spare_of_day = 300;
constexpr std::size_t fetch_growth = 5;
/// Candidates are settled in the order in which they lie in the index, so many together at first: where most hold the
/// query, the first block needs no more.
constexpr std::size_t settled_first = 100;
constexpr std::size_t settled_together = 500;

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
      unsure_(needs_text(search.plan, demand)) {
  if (by_date() || search.reader.remote()) return;
  sum_ = search.builder(demand).sum_of_terms();
  if (!sum_) return;
  for (WeightedTerm& name : name_terms(search.names)) sum_->push_back(std::move(name));
}

Xapian::Query TierSearch::query() const {
  const Xapian::Query wanted = search_.builder(demand_).build();
  return only_filters(search_.plan) ? prefer_asked(wanted, search_.plan.asked) : prefer_names(wanted, search_.names);
}

/// Where all articles are known, the index need not propose others.
Xapian::Query TierSearch::known_query() const {
  const auto* known = unsure_ ? search_.settled->known(demand_) : nullptr;
  if (known == nullptr || search_.reader.sources() > 1 || search_.reader.remote()) return query();
  return {Xapian::Query::OP_FILTER, query(), listed_query(*known)};
}

/// Each time several times as many, for a match costs the same however many of it were known.
void TierSearch::fetch() {
  const std::size_t spare = by_date() ? spare_of_day : spare_candidates;
  const std::size_t block = unsure_ ? settled_first : ranked_on_text + spare;
  const std::size_t wanted = std::max(fetch_growth * proposed_.size(), shown_.size() + block);
  Candidates found = sum_ ? find_candidates(search_.reader, *sum_, wanted)
                          : find_candidates(search_.reader, known_query(), {0, wanted, 0}, search_.sort);
  all_proposed_ = found.best.size() < wanted;
  // Our own sums count exactly; of Xapian's totals only that is trusted of which all articles have come.
  size_ = {found.total, (sum_ ? found.total_exact : all_proposed_) && !unsure_};
  proposed_ = std::move(found.best);
  next_ = 0;
}

/// Returns the next candidate that no better tier has shown, null at the end. Each once: weights are sums that another
/// number of candidates may round otherwise, so two of them may change places.
const Candidate* TierSearch::propose() {
  while (true) {
    if (next_ == proposed_.size() && !all_proposed_) fetch();
    if (next_ >= proposed_.size()) return nullptr;
    const Candidate& candidate = proposed_[next_++];
    if (!shown_.contains(candidate.document) && taken_.insert(candidate.document).second) return &candidate;
  }
}

/// Returns the next ones; by date, all of the last day with them.
std::vector<Candidate> TierSearch::proposals(std::size_t most) {
  std::vector<Candidate> block;
  while (block.size() < most || by_date()) {
    const Candidate* candidate = propose();
    if (candidate == nullptr) break;
    if (block.size() >= most && !are_of_one_day(block.back(), *candidate)) {
      taken_.erase(candidate->document);  // Another time.
      --next_;
      break;
    }
    block.push_back(*candidate);
  }
  return block;
}

void TierSearch::keep_held(std::vector<Candidate>& block) {
  std::vector<Xapian::docid> documents;
  documents.reserve(block.size());
  for (const Candidate& candidate : block) documents.push_back(candidate.document);
  std::sort(documents.begin(), documents.end());
  std::erase_if(documents, [&](Xapian::docid document) { return !search_.settled->holds(document, demand_); });
  std::erase_if(block, [&](const Candidate& candidate) {
    return !std::binary_search(documents.begin(), documents.end(), candidate.document);
  });
}

/// Returns the next candidates that hold the query, in any order where none is wanted.
std::vector<Candidate> TierSearch::held(std::size_t most, bool in_order) {
  std::vector<Candidate> block = std::exchange(waiting_, {});
  std::erase_if(block, [&](const Candidate& candidate) { return shown_.contains(candidate.document); });
  std::size_t together = settled_first;
  while (block.size() < most) {
    std::vector<Candidate> more = proposals(unsure_ ? together : most - block.size());
    together = settled_together;
    if (more.empty()) break;
    if (unsure_) keep_held(more);
    if (unsure_ && search_.deadline->passed()) all_proposed_ = true, next_ = proposed_.size();
    std::move(more.begin(), more.end(), std::back_inserter(block));
  }
  if (by_date()) order_by_moment(search_, most, !in_order, block);
  wait(block, most);
  return block;
}

/// Leaves all but the first `most` for the next block.
void TierSearch::wait(std::vector<Candidate>& block, std::size_t most) {
  const auto end = block.begin() + static_cast<std::ptrdiff_t>(std::min(most, block.size()));
  waiting_.insert(waiting_.begin(), std::make_move_iterator(end), std::make_move_iterator(block.end()));
  block.erase(end, block.end());
}

/// Leaves those that can hardly come first for the second block.
void TierSearch::keep_shortlist(std::vector<Candidate>& block) {
  Shortlist list = shortlist(search_, block, shortlisted);
  std::vector<Candidate> kept;
  std::vector<Candidate> put_off;
  for (std::size_t i = 0; i < block.size(); ++i) (list.chosen[i] ? kept : put_off).push_back(std::move(block[i]));
  std::ranges::move(waiting_, std::back_inserter(put_off));
  waiting_ = std::move(put_off);
  unread_ = std::move(list.unread);
  block = std::move(kept);
}

/// Articles of the days wished for need not come among the best by their words, nor those that name what the query
/// means, where most with its words mean something else, nor those that hold two words as one thing: "marine
/// nationale", nor those whose titles tell what a question asks by another verb: who has replaced somebody "succède".
std::vector<Candidate> TierSearch::besides() {
  std::vector<Candidate> block;
  if (search_.timeliness.matters())
    add_best({Xapian::Query::OP_FILTER, query(), date_query(timely_days(search_.timeliness))}, timely_candidates,
             block);
  for (const QueryEntity& name : search_.names.entities)
    if (name.minority_reading)
      add_best({Xapian::Query::OP_FILTER, query(), named_query(name, search_.reader.entities())}, named_candidates,
               block);
  if (const auto outcome = outcome_asked(search_.plan))
    add_best({Xapian::Query::OP_FILTER, query(), title_query(outcome->told, search_.analyzer)}, telling_candidates,
             block);
  const bool all_read = all_proposed_ && next_ == proposed_.size() && waiting_.empty();
  if (search_.plan.in_order && wants_all_words(demand_) && !all_read) {
    PlannedSearch phrase{search_.reader, search_.analyzer, search_.decoder, *search_.plan.in_order, nullptr, {}};
    phrase.deadline = search_.deadline;
    add_new(TierSearch(phrase, Demand::typed, shown_).held(paired_candidates), block);
  }
  if (unsure_) keep_held(block);
  return block;
}

void TierSearch::add_best(const Xapian::Query& query, std::size_t count, std::vector<Candidate>& block) {
  add_new(find_candidates(search_.reader, query, {0, count, 0}, SortOrder::relevance).best, block);
}

void TierSearch::add_new(std::vector<Candidate> found, std::vector<Candidate>& block) const {
  for (Candidate& candidate : found) {
    const bool known = shown_.contains(candidate.document) ||
                       std::any_of(block.begin(), block.end(),
                                   [&](const Candidate& other) { return other.document == candidate.document; });
    if (!known) block.push_back(std::move(candidate));
  }
}

void TierSearch::read(std::vector<Candidate> block, std::vector<ReadArticle>& articles) {
  read_records(search_.reader, search_.sketches, block);
  for (const Candidate& candidate : block) {
    shown_.insert(candidate.document);
    auto article = by_date() ? reader_.decode(candidate) : reader_.read(candidate);
    if (!article) continue;
    if (search_.sketches && search_.reader.remote()) article->sketch = sketch_article(article->stored.article);
    articles.push_back(std::move(*article));
  }
}

std::vector<ReadArticle> TierSearch::first() {
  std::vector<Candidate> block = held(ranked_on_text);
  keep_shortlist(block);
  std::vector<ReadArticle> articles;
  read(std::move(block), articles);
  read(besides(), articles);
  return articles;
}

std::vector<ReadArticle> TierSearch::next() {
  if (!std::exchange(started_, true) && !by_date()) return first();
  std::vector<ReadArticle> articles;
  const std::size_t most = next_size();
  unread_.clear();
  read(held(most), articles);
  return articles;
}

TierSearch::Size TierSearch::proposed() {
  if (!size_ && sum_) {
    const TermSums::Count count = search_.reader.term_sums().count(*sum_);
    size_ = {count.articles, count.exact && !unsure_};
  }
  if (!size_) fetch();
  return *size_;
}

std::size_t TierSearch::pass(std::size_t most) {
  const std::size_t size = next_size();
  if ((!started_ && !by_date()) || most < size) return 0;
  started_ = true;
  unread_.clear();
  const std::vector<Candidate> block = held(by_date() ? most : size, false);
  for (const Candidate& candidate : block) shown_.insert(candidate.document);
  return block.size();
}

}  // namespace fsearch
