#include "searcher/answer/make_hit.hpp"

#include <algorithm>
#include <string>

#include "analyzers/passages.hpp"
#include "searcher/answer/highlight.hpp"
#include "searcher/answer/passage_ranking.hpp"

namespace fsearch {
namespace {

std::string first_sentence(const StoredArticle& stored) {
  const auto is_text = [](const Passage& passage) { return passage.kind == PassageKind::text; };
  const auto first = std::find_if(stored.passages.begin(), stored.passages.end(), is_text);
  if (first == stored.passages.end()) return {};
  const std::string_view passage = first->span.of(stored.article.text);
  return std::string(split_sentences(passage).front().of(passage));
}

}  // namespace

Hit make_hit(const ReadArticle& article, const SearchPlan& plan, std::size_t rank, const SearchRequest& request) {
  Hit hit;
  hit.rank = rank;
  hit.score = article.score;
  hit.passages = rank_passages(article.stored, plan, article.scan.body, request.passages);
  if (request.explain) hit.explanation = explain(plan, article.scan, article.features);
  hit.explanation.timeliness = article.timeliness;
  hit.title_highlights = find_highlights(plan, article.scan.title, true);
  hit.article = article.stored.article;
  hit.lead = first_sentence(article.stored);
  hit.article.text.clear();
  return hit;
}

}  // namespace fsearch
