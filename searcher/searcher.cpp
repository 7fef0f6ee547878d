#include "searcher/searcher.hpp"

#include <algorithm>
#include <chrono>
#include <functional>
#include <utility>

#include "searcher/article_ranking.hpp"
#include "searcher/asked_entities.hpp"
#include "searcher/candidates.hpp"
#include "searcher/entity_list.hpp"
#include "searcher/index_reader.hpp"
#include "searcher/near_duplicates.hpp"
#include "searcher/query_entities.hpp"
#include "searcher/request_filters.hpp"
#include "searcher/similar.hpp"
#include "searcher/suggest.hpp"
#include "searcher/understand_query.hpp"
#include "searcher/verified_search.hpp"
#include "searcher/word_search.hpp"

namespace fsearch {

struct Searcher::State {
  explicit State(std::vector<std::string> where)
      : paths(std::move(where)), reader(paths), interpreter(reader, analyzer), meaning(paths) {}

  SearchResult timed(const std::function<void(SearchResult&)>& work);
  void refresh();
  void search(const SearchRequest& request, SearchResult& result);
  void similar(const std::string& id, const SearchRequest& request, SearchResult& result);
  std::vector<EntityCount> entities(const EntityRequest& request);
  SearchPlan planned(const Query& query);
  void answer(const SearchRequest& request, const Understanding& understood, SearchResult& result,
              const Article* model = nullptr);
  std::vector<ReadArticle> find_articles(const SearchRequest& request, const SearchPlan& plan,
                                         const Timeliness& timeliness, SearchResult& result);
  std::vector<ReadArticle> find_verified(const SearchRequest& request, const SearchPlan& plan,
                                         const Timeliness& timeliness, SearchResult& result);

  std::vector<std::string> paths;
  IndexReader reader;
  Analyzer analyzer;
  ArticleDecoder decoder;
  QueryInterpreter interpreter;
  CorpusMeaning meaning;
};

SearchResult Searcher::State::timed(const std::function<void(SearchResult&)>& work) {
  const auto start = std::chrono::steady_clock::now();
  SearchResult result;
  guarded(reader, [&] {
    refresh();
    result = {};
    work(result);
  });
  result.took_ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  return result;
}

void Searcher::State::refresh() {
  if (!reader.refresh()) return;
  interpreter.refresh();
  meaning = CorpusMeaning(paths);
}

void Searcher::State::search(const SearchRequest& request, SearchResult& result) {
  if (request.vectors) result.warnings = meaning.warnings();
  result.query = request.query;
  const Understanding understood = interpreter.understand(request, result);
  result.interpreted = to_string(understood.query);
  if (understood.query.kind == Query::Kind::nothing) result.warnings.emplace_back("rien à chercher");
  else answer(request, understood, result);
}

void Searcher::State::similar(const std::string& id, const SearchRequest& request, SearchResult& result) {
  result.query = id;
  const std::optional<Article> model = find_article(reader, decoder, id);
  if (!model) return result.warnings.push_back("aucun article n’a l’identifiant « " + id + " »");
  const Understanding understood{
      with_filters(similar_query(*model, reader, analyzer), request_filters(request, result.warnings)),
      {today_of(request), request.half_life_days, std::nullopt}};
  result.interpreted = to_string(understood.query);
  answer(request, understood, result, &*model);
}

std::vector<EntityCount> Searcher::State::entities(const EntityRequest& request) {
  if (request.query.empty()) return list_entities(reader, request);
  SearchRequest search;
  search.query = request.query;
  SearchResult ignored;
  const Query query = interpreter.understand(search, ignored).query;
  if (query.kind == Query::Kind::nothing) return {};
  return list_entities(reader, analyzer, request, planned(query));
}

SearchPlan Searcher::State::planned(const Query& query) {
  return plan_search(query, analyzer, reader.articles(),
                     [this](const std::string& term) { return reader.document_frequency(term); });
}

void Searcher::State::answer(const SearchRequest& request, const Understanding& understood, SearchResult& result,
                             const Article* model) {
  SearchPlan plan = planned(understood.query);
  add_asked_entities(plan, reader);
  if (request.sort == SortOrder::relevance) plan.names = find_query_names(plan, reader);
  std::vector<ReadArticle> articles = find_articles(request, plan, understood.timeliness, result);
  read_names(reader, analyzer, plan, articles);
  if (request.sort == SortOrder::relevance)
    rank_articles(plan, reader, request.vectors ? &meaning : nullptr, understood.timeliness, articles);
  if (model != nullptr)
    result.total -=
        std::erase_if(articles, [&](const ReadArticle& found) { return is_copy(found.stored.article, *model); });
  std::vector<FoundArticle> found;
  found.reserve(articles.size());
  for (const ReadArticle& article : articles) found.push_back({article.stored.article.source, article.sketch});
  const std::vector<KeptArticle> kept = keep_diverse(found, {request.collapse, request.max_per_source});
  for (std::size_t i = request.offset; i < std::min(kept.size(), request.offset + request.limit); ++i) {
    result.hits.push_back(make_hit(articles[kept[i].index], plan, i + 1, request));
    result.hits.back().duplicates = kept[i].duplicates;
    name_entities(articles[kept[i].index].stored, request, reader.entities(), result.hits.back());
  }
}

std::vector<ReadArticle> Searcher::State::find_articles(const SearchRequest& request, const SearchPlan& plan,
                                                        const Timeliness& timeliness, SearchResult& result) {
  WordSearch search(reader, analyzer, decoder, plan);
  if (!search.settles(request)) return find_verified(request, plan, timeliness, result);
  Candidates found = search.propose(request, timeliness);
  std::vector<ReadArticle> articles = search.read(request, std::move(found.best));
  if (plan.needs_verification && articles.size() < request.offset + request.limit)
    return find_verified(request, plan, timeliness, result);
  result.total = found.total;
  result.total_exact = found.total_exact;
  result.facets = std::move(found.facets);
  result.facets_exact = found.facets_exact;
  if (!request.histogram.empty()) take_histogram(result);
  return articles;
}

std::vector<ReadArticle> Searcher::State::find_verified(const SearchRequest& request, const SearchPlan& plan,
                                                        const Timeliness& timeliness, SearchResult& result) {
  VerifiedSearch search(reader, analyzer, decoder, plan);
  std::vector<ReadArticle> articles = search.best(candidates_needed(request, ranked_on_text), request.sort);
  if (request.sort == SortOrder::relevance && timeliness.matters())
    for (ReadArticle& article : search.best(timely_candidates, request.sort, timely_days(timeliness)))
      articles.push_back(std::move(article));
  VerifiedSearch::Count count = search.count(counted_fields(request));
  result.total = std::max(count.total, articles.size());
  result.total_exact = count.exact;
  result.facets = std::move(count.facets);
  result.facets_exact = count.facets_exact || result.facets.empty();
  if (!request.histogram.empty()) take_histogram(result);
  return articles;
}

Searcher::Searcher(const std::vector<std::string>& paths) : state_(std::make_unique<State>(paths)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

SearchResult Searcher::search(const SearchRequest& request) {
  return state_->timed([&](SearchResult& result) { state_->search(request, result); });
}

SearchResult Searcher::similar(const std::string& id, const SearchRequest& request) {
  return state_->timed([&](SearchResult& result) { state_->similar(id, request, result); });
}

std::vector<Suggestion> Searcher::suggest(std::string_view typed, std::size_t limit) {
  std::vector<Suggestion> found;
  guarded(state_->reader, [&] {
    state_->refresh();
    found = fsearch::suggest(state_->reader, state_->analyzer, typed, limit);
  });
  return found;
}

std::vector<EntityCount> Searcher::entities(const EntityRequest& request) {
  std::vector<EntityCount> found;
  guarded(state_->reader, [&] {
    state_->refresh();
    found = state_->entities(request);
  });
  return found;
}

std::vector<ArticleEntity> Searcher::entities_of(const std::string& id) {
  std::vector<ArticleEntity> found;
  guarded(state_->reader, [&] { found = list_entities_of(state_->reader, id); });
  return found;
}

std::size_t Searcher::size() const { return state_->reader.articles(); }

}  // namespace fsearch
