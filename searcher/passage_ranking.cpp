#include "searcher/passage_ranking.hpp"

#include <algorithm>

#include "searcher/highlight.hpp"

namespace fsearch {
namespace {

constexpr double repetition = 0.15;  ///< What each further occurrence of a word adds.
constexpr double earliness = 0.02;   ///< What separates two equal passages: the earlier comes first.

/// The share of one occurrence's kind in its word's weight: what a reader sees must be the word asked for.
double closeness(MatchKind kind) { return kind >= MatchKind::folded ? 1 : kind == MatchKind::stem ? 0.8 : 0; }

/// Weight of the distinct words that the occurrences [first, last) hold.
double score_words(const SearchPlan& plan, const Occurrence* first, const Occurrence* last) {
  std::vector<double> best(plan.terms.size(), 0);
  std::vector<int> count(plan.terms.size(), 0);
  for (const Occurrence* o = first; o != last; ++o) {
    const SearchTerm& term = plan.terms[o->term];
    if (!term.scored || term.function_word || term.field == Field::title) continue;
    const double value = closeness(o->kind) * (term.name && !o->name_like ? 0.8 : 1);
    best[o->term] = std::max(best[o->term], value);
    count[o->term] += value > 0 ? 1 : 0;
  }
  double sum = 0;
  for (std::size_t i = 0; i < best.size(); ++i)
    sum += best[i] * plan.terms[i].weight * plan.terms[i].idf * (1 + repetition * std::min(count[i] - 1, 3));
  return sum;
}

struct Scored {
  std::size_t passage = 0;
  double score = 0;
};

std::vector<Scored> score_passages(const StoredArticle& stored, const SearchPlan& plan, const FieldScan& body) {
  std::vector<Scored> scored;
  const Occurrence* at = body.occurrences.data();
  const Occurrence* end = at + body.occurrences.size();
  for (std::size_t i = 0; i < stored.passages.size(); ++i) {
    const Span range = stored.passages[i];
    const auto before = [](const Occurrence& o, std::uint32_t offset) { return o.span.begin < offset; };
    const Occurrence* first = std::lower_bound(at, end, range.begin, before);
    const Occurrence* last = std::lower_bound(first, end, range.end, before);
    scored.push_back({i, score_words(plan, first, last)});
    if (scored.back().score > 0) scored.back().score += earliness / (1.0 + static_cast<double>(i));
    at = last;
  }
  return scored;
}

}  // namespace

std::vector<PassageHit> rank_passages(const StoredArticle& stored, const SearchPlan& plan, const FieldScan& body, std::size_t limit) {
  std::vector<Scored> scored = score_passages(stored, plan, body);
  std::stable_sort(scored.begin(), scored.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
  const std::vector<Span> marks = find_highlights(plan, body, false);
  std::vector<PassageHit> hits;
  for (const Scored& candidate : scored) {
    if (hits.size() == limit || (candidate.score <= 0 && !hits.empty())) break;
    const Span range = stored.passages[candidate.passage];
    hits.push_back({stored.article.id + "#" + std::to_string(candidate.passage), std::string(range.of(stored.article.text)),
                    range, candidate.score, clip_spans(marks, range), {}});
  }
  return hits;
}

}  // namespace fsearch
