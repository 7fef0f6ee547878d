#include "searcher/answer/passage_ranking.hpp"

#include <algorithm>

#include "searcher/answer/excerpt_score.hpp"
#include "searcher/answer/highlight.hpp"
#include "searcher/answer/snippet.hpp"
#include "searcher/read/answer_places.hpp"

namespace fsearch {
namespace {

constexpr double earliness = 0.02;    ///< What separates two equal passages: the earlier comes first.
constexpr double aside_share = 1e-3;  ///< Of an aside in what a passage of the text would score.
constexpr double hopeless = -0.5;     ///< An aside without a word asked for: any text comes before.

double score_passage(const StoredArticle& stored, const ExcerptScorer& scorer, std::size_t passage) {
  const double score = scorer.score(stored.passages[passage].span);
  const double with_place = score > 0 ? score + earliness / (1.0 + static_cast<double>(passage)) : 0;
  if (!stored.passages[passage].is_aside()) return with_place;
  return score > 0 ? aside_share * with_place : hopeless;
}

PassageHit show_passage(const StoredArticle& stored, std::size_t passage, double score, const ExcerptScorer& scorer,
                        const std::vector<Span>& marks) {
  const Span range = stored.passages[passage].span;
  const std::string& text = stored.article.text;
  return {stored.article.id + "#" + std::to_string(passage),
          std::string(range.of(text)),
          range,
          score,
          clip_spans(marks, range),
          make_snippet(text, range, scorer, marks),
          {}};
}

}  // namespace

std::vector<PassageHit> rank_passages(const StoredArticle& stored, const SearchPlan& plan, const FieldScan& body,
                                      std::size_t limit) {
  const std::vector<Span> marks = find_highlights(plan, body, false);
  ExcerptScorer scorer(plan, body, marks, answer_places(plan, stored, body));
  std::vector<bool> taken(stored.passages.size(), false);
  std::vector<PassageHit> hits;
  while (hits.size() < std::min(limit, stored.passages.size())) {
    std::size_t best = 0;
    double most = -1;
    for (std::size_t i = 0; i < stored.passages.size(); ++i)
      if (const double score = taken[i] ? -1 : score_passage(stored, scorer, i); score > most) best = i, most = score;
    if ((most <= 0 || stored.passages[best].is_aside()) && !hits.empty()) break;
    hits.push_back(show_passage(stored, best, std::max(most, 0.0), scorer, marks));
    scorer.show(stored.passages[best].span);
    taken[best] = true;
  }
  return hits;
}

}  // namespace fsearch
