#include "searcher/searcher.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "analyzers/passages.hpp"
#include "schema/stored_article.hpp"
#include "searcher/acronym_expansion.hpp"
#include "searcher/candidates.hpp"
#include "searcher/corpus_meaning.hpp"
#include "searcher/date_wish.hpp"
#include "searcher/highlight.hpp"
#include "searcher/index_reader.hpp"
#include "searcher/near_duplicates.hpp"
#include "searcher/parse_query.hpp"
#include "searcher/passage_ranking.hpp"
#include "searcher/rank.hpp"
#include "searcher/request_filters.hpp"
#include "searcher/similar.hpp"
#include "searcher/spelling.hpp"
#include "searcher/suggest.hpp"
#include "searcher/xapian_query.hpp"

namespace fsearch {
namespace {

/// So many candidates are scored on their text; more changes nothing (docs/ranking.md).
constexpr std::size_t ranked_on_text = 50;
/// A phrase of so many words is a quotation or a headline.
constexpr std::size_t long_phrase = 6;
/// Of the days that a reader prefers, so many are ranked besides.
constexpr std::size_t timely_candidates = 25;
/// A query that must be verified on the texts looks at no more of them.
constexpr std::size_t most_verified = 5000;

/// A candidate read, with the places of the query's words in it.
struct ReadArticle {
  StoredArticle stored;
  ArticleScan scan;
  Features features;
  double score = 0;
};

Query phrase_or_words(const Query& phrase) {
  Query any;
  any.kind = Query::Kind::any;
  any.span = phrase.span;
  any.children = {phrase, phrase};
  any.children.back().kind = Query::Kind::word;
  return any;
}

std::string first_sentence(const StoredArticle& stored) {
  if (stored.passages.empty()) return {};
  const std::string_view passage = stored.passages.front().of(stored.article.text);
  return std::string(split_sentences(passage).front().of(passage));
}

}  // namespace

struct Searcher::State {
  explicit State(const std::vector<std::string>& where) : paths(where), reader(paths), acronyms(reader.acronyms()), meaning(paths) {}

  SearchResult search(const SearchRequest& request);
  SearchResult similar(const std::string& id, const SearchRequest& request);
  Query understand(const SearchRequest& request, SearchResult& result);
  void relax_phrases(Query& query, std::vector<std::string>& warnings);
  void answer(const SearchRequest& request, const Query& query, SearchResult& result, const Article* model = nullptr);
  void add_timely(const Xapian::Query& query, std::vector<Candidate>& candidates);
  std::vector<ReadArticle> find_ranked(const SearchRequest& request, const SearchPlan& plan, SearchResult& result);
  std::vector<ReadArticle> find_verified(const SearchRequest& request, const SearchPlan& plan, SearchResult& result);
  std::optional<ReadArticle> read(const Candidate& candidate, ArticleScanner& scanner);
  std::vector<std::optional<Likeness>> likeness(const SearchPlan& plan, const std::vector<ReadArticle>& articles) const;
  void rank(const SearchRequest& request, const SearchPlan& plan, std::vector<ReadArticle>& articles) const;
  Hit make_hit(const ReadArticle& article, const SearchPlan& plan, std::size_t rank, const SearchRequest& request) const;

  std::vector<std::string> paths;
  IndexReader reader;
  Analyzer analyzer;
  ArticleDecoder decoder;
  AcronymExpander acronyms;
  Timeliness timeliness;  ///< What the question being answered prefers.
  CorpusMeaning meaning;
};

SearchResult Searcher::State::search(const SearchRequest& request) {
  const auto start = std::chrono::steady_clock::now();
  SearchResult result;
  guarded(reader, [&] {
    if (reader.refresh()) {
      acronyms = AcronymExpander(reader.acronyms());
      meaning = CorpusMeaning(paths);
    }
    result = {};
    if (request.vectors) result.warnings = meaning.warnings();
    result.query = request.query;
    const Query query = understand(request, result);
    result.interpreted = to_string(query);
    if (query.kind == Query::Kind::nothing) result.warnings.emplace_back("rien à chercher");
    else answer(request, query, result);
  });
  result.took_ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  return result;
}

SearchResult Searcher::State::similar(const std::string& id, const SearchRequest& request) {
  const auto start = std::chrono::steady_clock::now();
  SearchResult result;
  guarded(reader, [&] {
    if (reader.refresh()) acronyms = AcronymExpander(reader.acronyms());
    result = {};
    result.query = id;
    const std::optional<Article> model = find_article(reader, decoder, id);
    if (!model) return result.warnings.push_back("aucun article n’a l’identifiant « " + id + " »");
    timeliness = {today_of(request), request.half_life_days, std::nullopt};
    const Query query = with_filters(similar_query(*model, reader, analyzer), request_filters(request, result.warnings));
    result.interpreted = to_string(query);
    answer(request, query, result, &*model);
  });
  result.took_ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  return result;
}

Query Searcher::State::understand(const SearchRequest& request, SearchResult& result) {
  ParsedQuery parsed = parse_query(request.query, {today_of(request)});
  for (QueryWarning& warning : parsed.warnings) result.warnings.push_back(std::move(warning.message));
  Query query = std::move(parsed.query);
  timeliness = {today_of(request), request.half_life_days, std::nullopt};
  if (request.date_wish && request.sort == SortOrder::relevance) timeliness.wished = read_date_wish(query, timeliness.today);
  if (timeliness.wished) result.date_wish = to_string(*timeliness.wished);
  if (request.correct_spelling) {
    Query corrected = correct_spelling(query, analyzer, reader);
    if (!(corrected == query)) {
      result.corrected = to_string(corrected);
      query = std::move(corrected);
    }
  }
  relax_phrases(query, result.warnings);
  return with_filters(acronyms.expand(query, analyzer), request_filters(request, result.warnings));
}

/// A wanted phrase that no article holds, as pasted headlines often are, is searched as words. Beside a long one,
/// which few articles hold, so are its words.
void Searcher::State::relax_phrases(Query& query, std::vector<std::string>& warnings) {
  if (query.occur != Occur::should) return;
  for (Query& child : query.children) relax_phrases(child, warnings);
  if (query.kind != Query::Kind::phrase || query.field != Field::text || query.distance > 0) return;
  if (any_match(reader, XapianQueryBuilder(reader, analyzer).build(query))) {
    if (analyze_query_text(analyzer, query.text).back().token.position + 1 >= long_phrase) query = phrase_or_words(query);
    return;
  }
  warnings.push_back("aucun article ne contient « " + query.text + " » : ses mots sont cherchés séparément");
  query.kind = Query::Kind::word;
}

void Searcher::State::answer(const SearchRequest& request, const Query& query, SearchResult& result, const Article* model) {
  const SearchPlan plan = plan_search(query, analyzer, reader.articles(),
                                      [this](const std::string& term) { return reader.document_frequency(term); });
  std::vector<ReadArticle> articles =
      plan.needs_verification ? find_verified(request, plan, result) : find_ranked(request, plan, result);
  if (model != nullptr)
    result.total -= std::erase_if(articles, [&](const ReadArticle& found) { return is_copy(found.stored.article, *model); });
  std::vector<const Article*> found;
  for (const ReadArticle& article : articles) found.push_back(&article.stored.article);
  const std::vector<KeptArticle> kept = keep_diverse(found, {request.collapse, request.max_per_source});
  for (std::size_t i = request.offset; i < std::min(kept.size(), request.offset + request.limit); ++i) {
    result.hits.push_back(make_hit(articles[kept[i].index], plan, i + 1, request));
    result.hits.back().duplicates = kept[i].duplicates;
  }
}

/// What is timely must not have to come among the best by its words.
void Searcher::State::add_timely(const Xapian::Query& query, std::vector<Candidate>& candidates) {
  const Xapian::Query timely(Xapian::Query::OP_FILTER, query, date_query(timely_days(timeliness)));
  for (Candidate& candidate : find_candidates(reader, timely, {0, timely_candidates}, SortOrder::relevance, {}).best) {
    const bool known = std::any_of(candidates.begin(), candidates.end(),
                                   [&](const Candidate& other) { return other.document == candidate.document; });
    if (!known) candidates.push_back(std::move(candidate));
  }
}

std::vector<ReadArticle> Searcher::State::find_ranked(const SearchRequest& request, const SearchPlan& plan, SearchResult& result) {
  const bool by_relevance = request.sort == SortOrder::relevance;
  const Xapian::Query query = XapianQueryBuilder(reader, analyzer).build(plan.query);
  const std::size_t depth = candidates_needed(request, ranked_on_text);
  Candidates found = find_candidates(reader, query, {0, depth}, request.sort, counted_fields(request));
  if (by_relevance && timeliness.matters()) add_timely(query, found.best);
  result.total = found.total;
  result.total_exact = found.total_exact;
  result.facets = std::move(found.facets);
  if (!request.histogram.empty()) take_histogram(result);
  ArticleScanner scanner(plan.terms, analyzer);
  std::vector<ReadArticle> articles;
  for (const Candidate& candidate : found.best)
    if (auto article = read(candidate, scanner)) articles.push_back(std::move(*article));
  if (by_relevance) rank(request, plan, articles);
  return articles;
}

std::vector<ReadArticle> Searcher::State::find_verified(const SearchRequest& request, const SearchPlan& plan, SearchResult& result) {
  const std::size_t wanted = std::max(candidates_needed(request, ranked_on_text), ranked_on_text);
  Candidates found = find_candidates(reader, XapianQueryBuilder(reader, analyzer).build(plan.query), {0, most_verified}, request.sort, {});
  ArticleScanner scanner(plan.terms, analyzer);
  std::vector<ReadArticle> articles;
  std::size_t total = 0;
  for (const Candidate& candidate : found.best) {
    auto article = read(candidate, scanner);
    if (!article || !holds(plan, article->scan)) continue;
    if (total++ < wanted) articles.push_back(std::move(*article));
  }
  result.total = total;
  result.total_exact = found.total_exact && found.total <= most_verified;
  if (!counted_fields(request).empty()) result.warnings.emplace_back("pas de facettes pour une recherche de forme exacte ou de préfixe");
  if (request.sort == SortOrder::relevance) rank(request, plan, articles);
  return articles;
}

std::optional<ReadArticle> Searcher::State::read(const Candidate& candidate, ArticleScanner& scanner) {
  auto stored = decoder.decode(candidate.record);
  if (!stored) return std::nullopt;
  ArticleScan scan = scanner.scan(stored->article.title, stored->article.text);
  return ReadArticle{std::move(*stored), std::move(scan), {}, candidate.weight};
}

std::vector<std::optional<Likeness>> Searcher::State::likeness(const SearchPlan& plan, const std::vector<ReadArticle>& articles) const {
  std::vector<std::string_view> ids;
  for (const ReadArticle& article : articles) ids.emplace_back(article.stored.article.id);
  return meaning.compare(plan, ids);
}

void Searcher::State::rank(const SearchRequest& request, const SearchPlan& plan, std::vector<ReadArticle>& articles) const {
  const CorpusStatistics& all = reader.statistics();
  const auto count = static_cast<double>(std::max<std::uint64_t>(all.articles, 1));
  const AverageLengths lengths{static_cast<double>(all.title_positions) / count, static_cast<double>(all.body_positions) / count};
  const auto alike = request.vectors ? likeness(plan, articles) : std::vector<std::optional<Likeness>>(articles.size());
  std::vector<Features> features;
  for (std::size_t i = 0; i < articles.size(); ++i) features.push_back(compute_features(plan, articles[i].scan, lengths, alike[i]));
  even_out(alike, features);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    articles[i].features = features[i];
    articles[i].score = score(features[i]) * timeliness_factor(articles[i].stored.article.date, timeliness);
  }
  std::stable_sort(articles.begin(), articles.end(), [](const ReadArticle& a, const ReadArticle& b) { return a.score > b.score; });
}

Hit Searcher::State::make_hit(const ReadArticle& article, const SearchPlan& plan, std::size_t rank, const SearchRequest& request) const {
  Hit hit;
  hit.rank = rank;
  hit.score = article.score;
  hit.passages = rank_passages(article.stored, plan, article.scan.body, request.passages);
  if (request.explain) hit.explanation = explain(plan, article.scan, article.features);
  hit.title_highlights = find_highlights(plan, article.scan.title, true);
  hit.article = article.stored.article;
  hit.lead = first_sentence(article.stored);
  hit.article.text.clear();
  return hit;
}

Searcher::Searcher(const std::vector<std::string>& paths) : state_(std::make_unique<State>(paths)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

SearchResult Searcher::search(const SearchRequest& request) { return state_->search(request); }

SearchResult Searcher::similar(const std::string& id, const SearchRequest& request) { return state_->similar(id, request); }

std::vector<Suggestion> Searcher::suggest(std::string_view typed, std::size_t limit) {
  std::vector<Suggestion> found;
  guarded(state_->reader, [&] {
    state_->reader.refresh();
    found = fsearch::suggest(state_->reader, state_->analyzer, typed, limit);
  });
  return found;
}

std::size_t Searcher::size() const { return state_->reader.articles(); }

}  // namespace fsearch
