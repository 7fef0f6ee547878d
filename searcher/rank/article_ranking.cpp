#include "searcher/rank/article_ranking.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "searcher/names/asked_entities.hpp"
#include "searcher/names/name_readings.hpp"
#include "searcher/names/names_in_article.hpp"
#include "searcher/rank/opinion.hpp"
#include "searcher/rank/told_outcome.hpp"
#include "searcher/read/answer_places.hpp"

namespace fsearch {
namespace {

/// A subject or an affair is asked for in few words, and reports tell it; more are a headline, which may be an
/// opinion's.
constexpr std::size_t words_of_subject = 4;

/// A title that names somebody may answer a question for somebody; one that tells what he has done does.
constexpr double only_named = 1.0 / 3;

using Likenesses = std::vector<std::optional<double>>;

Likenesses likenesses(const SearchPlan& plan, const CorpusMeaning* meaning, const std::vector<ReadArticle>& articles) {
  if (meaning == nullptr) return Likenesses(articles.size());
  std::vector<std::string_view> ids;
  ids.reserve(articles.size());
  for (const ReadArticle& article : articles) ids.emplace_back(article.stored.article.id);
  return meaning->compare(plan, ids);
}

/// Sets what tells the first reports of an affair.
void tell_reports(const SearchPlan& plan, const std::vector<ReadArticle>& articles,
                  const std::vector<DatedArticle>& unread, std::vector<Features>& features) {
  const bool of_subject = count_content(plan) <= words_of_subject;
  std::vector<DatedArticle> dated;
  dated.reserve(articles.size() + unread.size());
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const Article& article = articles[i].stored.article;
    dated.push_back({article.date, is_opinion(article), weight_in_affair(features[i])});
  }
  dated.insert(dated.end(), unread.begin(), unread.end());
  const std::vector<double> onsets = affair_onsets(dated);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    features[i].onset = onsets[i];
    features[i].report = of_subject && !dated[i].opinion ? 1 : 0;
  }
}

/// How much of the question stands beside what may answer it, where the title names who that may be.
double answered(const SearchPlan& plan, const ReadArticle& article, const Features& features) {
  if (!article.tells_outcome && !names_answer(plan, article.stored, article.scan.title)) return 0;
  return std::min(1.0, std::max(features.answer, features.title)) * (article.tells_outcome ? 1 : only_named);
}

/// Of equals the more recent, then by id: numbers of documents differ from one build to the next.
bool is_better(const ReadArticle& a, const ReadArticle& b) {
  if (a.score != b.score) return a.score > b.score;
  const Article& left = a.stored.article;
  const Article& right = b.stored.article;
  return std::tie(right.date, left.id) < std::tie(left.date, right.id);
}

}  // namespace

CandidateReader::CandidateReader(const SearchPlan& plan, Analyzer& analyzer, ArticleDecoder& decoder)
    : decoder_(decoder), scanner_(plan.terms, analyzer) {}

std::optional<ReadArticle> CandidateReader::read(const Candidate& candidate) {
  auto article = decode(candidate);
  if (article) scan(*article);
  return article;
}

std::optional<ReadArticle> CandidateReader::decode(const Candidate& candidate) {
  auto stored = decoder_.decode(candidate.record);
  if (!stored) return std::nullopt;
  return ReadArticle{std::move(*stored), {}, {}, 1, candidate.weight, candidate.sketch, candidate.document};
}

void CandidateReader::scan(ReadArticle& article) {
  article.scan = scanner_.scan(article.stored.article.title, article.stored.article.text);
}

void settle_names(const SearchPlan& plan, const std::vector<ReadArticle>& articles, QueryNames& names) {
  std::vector<const ArticleScan*> scans;
  scans.reserve(articles.size());
  for (const ReadArticle& article : articles) scans.push_back(&article.scan);
  settle_readings(plan, scans, names);
}

void read_names(IndexReader& reader, Analyzer& analyzer, const SearchPlan& plan, const QueryNames& names,
                std::span<ReadArticle> articles) {
  const auto outcome = outcome_asked(plan);
  for (ReadArticle& article : articles) {
    drop_other_readings(plan, names, article.stored, reader.entities(), article.scan);
    mark_asked_entities(plan, article.stored, analyzer, reader.entities(), article.scan);
    if (outcome) article.tells_outcome = mark_outcome(plan, *outcome, article.stored, analyzer, article.scan);
  }
}

void rank_articles(const SearchPlan& plan, const QueryNames& names, IndexReader& reader, const CorpusMeaning* meaning,
                   const Timeliness& timeliness, const std::vector<DatedArticle>& unread,
                   std::vector<ReadArticle>& articles) {
  const AverageLengths lengths = average_lengths(reader.statistics());
  const Likenesses alike = likenesses(plan, meaning, articles);
  std::vector<Features> features;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    features.push_back(compute_features(plan, articles[i].scan, articles[i].stored.passages, lengths, alike[i]));
    features.back().entities = entity_share(names, articles[i].stored, reader.entities());
    const FieldScan& body = articles[i].scan.body;
    features.back().answer = answer_share(plan, body, answer_places(plan, articles[i].stored, body));
    features.back().answered = answered(plan, articles[i], features.back());
  }
  even_out(alike, features);
  tell_reports(plan, articles, unread, features);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    ReadArticle& article = articles[i];
    article.features = features[i];
    article.timeliness = timeliness_factor(article.stored.article.date, timeliness);
    article.score = score(article.features) * article.timeliness;
  }
  std::sort(articles.begin(), articles.end(), is_better);
}

}  // namespace fsearch
