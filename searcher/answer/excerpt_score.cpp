#include "searcher/answer/excerpt_score.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "searcher/read/answer_places.hpp"

namespace fsearch {
namespace {

constexpr double repetition = 0.15;     ///< What each further occurrence of a word adds.
constexpr double shown_share = 1. / 3;  ///< What is left of a word that the reader has seen already.
constexpr double unmarked_share = 0.1;
constexpr double with_answer = 1.3;
constexpr double other_form = 0.8;    ///< What another form of a word is worth,
constexpr double small_letter = 0.8;  ///< and a word in small letters where the query has a name.

/// The share of one occurrence's kind in its word's weight: what a reader sees must be the word asked for.
double closeness(MatchKind kind) { return kind >= MatchKind::folded ? 1 : kind == MatchKind::stem ? other_form : 0; }

std::span<const Occurrence> occurrences_in(const FieldScan& body, Span range) {
  const auto before = [](const Occurrence& o, std::uint32_t offset) { return o.span.begin < offset; };
  const auto first = std::lower_bound(body.occurrences.begin(), body.occurrences.end(), range.begin, before);
  const auto last = std::lower_bound(first, body.occurrences.end(), range.end, before);
  return {first, last};
}

bool any_mark_in(const std::vector<Span>& marks, Span range) {
  const auto mark = std::lower_bound(marks.begin(), marks.end(), range.begin,
                                     [](const Span& m, std::uint32_t offset) { return m.begin < offset; });
  return mark != marks.end() && mark->end <= range.end;
}

}  // namespace

ExcerptScorer::ExcerptScorer(const SearchPlan& plan, const FieldScan& body, const std::vector<Span>& marks,
                             std::vector<Span> answers)
    : plan_(plan), body_(body), marks_(marks), answers_(std::move(answers)), shown_(plan.terms.size(), false) {}

double ExcerptScorer::score(Span range) const {
  std::vector<double> best(plan_.terms.size(), 0);
  std::vector<int> count(plan_.terms.size(), 0);
  for (const Occurrence& o : occurrences_in(body_, range)) {
    const SearchTerm& term = plan_.terms[o.term];
    if (!term.scored || term.function_word || term.field == Field::title) continue;
    const double value = closeness(o.kind) * (term.name && !o.name_like ? small_letter : 1);
    best[o.term] = std::max(best[o.term], value);
    count[o.term] += value > 0 ? 1 : 0;
  }
  double sum = 0;
  for (std::size_t i = 0; i < best.size(); ++i)
    sum += best[i] * plan_.terms[i].weight * plan_.terms[i].idf * (1 + repetition * std::min(count[i] - 1, 3)) *
           (shown_[i] ? shown_share : 1);
  if (any_place_in(answers_, range)) sum *= with_answer;
  return any_mark_in(marks_, range) ? sum : unmarked_share * sum;
}

void ExcerptScorer::show(Span range) {
  for (const Occurrence& o : occurrences_in(body_, range))
    if (o.kind >= MatchKind::stem) shown_[o.term] = true;
}

}  // namespace fsearch
