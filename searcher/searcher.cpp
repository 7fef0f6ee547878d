#include "fsearch/searcher.hpp"

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <utility>

#include "searcher/answer/answer_page.hpp"
#include "searcher/answer/entity_list.hpp"
#include "searcher/answer/marked_article.hpp"
#include "searcher/answer/similar.hpp"
#include "searcher/find/match_count.hpp"
#include "searcher/index/index_reader.hpp"
#include "searcher/names/asked_entities.hpp"
#include "searcher/names/query_entities.hpp"
#include "searcher/names/typed_names.hpp"
#include "searcher/plan/match_mode.hpp"
#include "searcher/rank/ordered_pairs.hpp"
#include "searcher/suggest/suggest.hpp"
#include "searcher/suggest/suggest_queries.hpp"
#include "searcher/understand/pattern_forms.hpp"
#include "searcher/understand/request_filters.hpp"
#include "searcher/understand/understand_query.hpp"

namespace fsearch {

namespace {

/// What a plan is made for. Counting needs only what selects articles.
struct PlanUse {
  bool relaxed = false;       ///< Long quotations may be held in part.
  bool shown = false;         ///< Articles are highlighted: what entity filters ask for, too.
  bool ranked = false;        ///< And put in order: by the names that the query means,
  std::string question = {};  ///< and by what may answer this; empty where nothing is asked.
};

}  // namespace

struct Searcher::State {
  explicit State(std::vector<std::string> where)
      : paths(std::move(where)), reader(paths), interpreter(reader, analyzer), meaning(paths) {}

  SearchResult timed(const std::function<void(SearchResult&)>& work);
  void refresh();
  void search(const SearchRequest& request, const StopAsked& stop, SearchResult& result);
  void similar(const std::string& id, const SearchRequest& request, const StopAsked& stop, SearchResult& result);
  std::vector<EntityCount> entities(const EntityRequest& request);
  SearchPlan planned(const Understanding& understood, const PlanUse& use);
  PlannedSearch planned_search(const SearchPlan& plan, const SearchRequest& request, const Understanding& understood,
                               const StopAsked& stop = {});
  std::size_t count(const Query& query);
  void answer(const SearchRequest& request, const Understanding& understood, std::optional<MatchMode> match,
              const Article* model, const StopAsked& stop, SearchResult& result);

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
  retry_on_commit(reader, [&] {
    refresh();
    result = {};
    work(result);
  });
  result.took_ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  return result;
}

void Searcher::State::refresh() {
  const bool changed = reader.refresh();
  if (changed) interpreter.refresh();
  if (changed || meaning.outdated()) meaning = CorpusMeaning(paths);
}

void Searcher::State::search(const SearchRequest& request, const StopAsked& stop, SearchResult& result) {
  if (request.vectors) result.warnings = meaning.warnings();
  result.query = request.query;
  const Understanding understood = interpreter.understand(request, result);
  result.interpreted = to_string(understood.query);
  if (understood.query.kind == Query::Kind::nothing)
    result.warnings.push_back({WarningCode::nothing_to_search, "rien à chercher"});
  else
    answer(request, understood, request.match, nullptr, stop, result);
  if (request.strict || !result.complete) return;
  result.suggestions =
      suggest_queries(understood.query, result.total, interpreter.other_spellings(understood.query, request),
                      [this](const Query& query) { return count(query); });
}

void Searcher::State::similar(const std::string& id, const SearchRequest& request, const StopAsked& stop,
                              SearchResult& result) {
  result.query = id;
  const std::optional<Article> model = find_article(reader, decoder, id);
  if (!model)
    return result.warnings.push_back({WarningCode::unknown_article, "aucun article n’a l’identifiant « " + id + " »"});
  const Understanding understood{
      with_filters(similar_query(*model, reader, analyzer), request_filters(request, result.warnings)),
      {today_of(request), request.half_life_days, std::nullopt}};
  result.interpreted = to_string(understood.query);
  answer(request, understood, MatchMode::some, &*model, stop, result);
}

std::vector<EntityCount> Searcher::State::entities(const EntityRequest& request) {
  if (request.query.empty()) return list_entities(reader, request);
  SearchRequest search;
  search.query = request.query;
  SearchResult ignored;
  const Understanding understood = interpreter.understand(search, ignored);
  if (understood.query.kind == Query::Kind::nothing) return {};
  const SearchPlan plan = planned(understood, {});
  return list_entities(planned_search(plan, search, understood), match_mode(request.query, plan), request);
}

/// The whole plan: nothing changes it later.
SearchPlan Searcher::State::planned(const Understanding& understood, const PlanUse& use) {
  const auto frequency = [this](const std::string& term) { return reader.document_frequency(term); };
  SearchPlan plan =
      plan_search(understood.query, analyzer, reader.articles(), frequency, {understood.wish_words, use.relaxed});
  mark_names(plan, reader);
  expand_patterns(plan, reader, analyzer);
  if (use.shown) add_asked_entities(plan, reader);
  if (use.ranked) plan.names = find_query_names(plan, reader);
  // A question is answered in other words than its own: "le droit de rectification, c'est quoi ?"
  const bool keywords = use.ranked && match_mode(use.question, plan) == MatchMode::all;
  if (const auto phrase = keywords ? as_one_thing(plan) : std::nullopt)
    plan.in_order = std::make_shared<const SearchPlan>(plan_search(*phrase, analyzer, reader.articles(), frequency));
  if (!use.question.empty()) plan.answer = answer_type(use.question);
  return plan;
}

PlannedSearch Searcher::State::planned_search(const SearchPlan& plan, const SearchRequest& request,
                                              const Understanding& understood, const StopAsked& stop) {
  return {reader,
          analyzer,
          decoder,
          plan,
          request.vectors && !request.strict ? &meaning : nullptr,
          understood.timeliness,
          request.sort,
          request.collapse,
          std::make_shared<Deadline>(request.timeout_seconds, stop)};
}

/// How many articles hold all words of a query.
std::size_t Searcher::State::count(const Query& query) {
  const SearchPlan plan = planned({query, {}}, {});
  return count_matches(planned_search(plan, {}, {query, {}}), Demand::all, {}).total;
}

void Searcher::State::answer(const SearchRequest& request, const Understanding& understood,
                             std::optional<MatchMode> match, const Article* model, const StopAsked& stop,
                             SearchResult& result) {
  const SearchPlan plan = planned(understood, {.relaxed = request.relax_quotations && !request.strict,
                                               .shown = true,
                                               .ranked = request.sort == SortOrder::relevance,
                                               .question = model == nullptr ? request.query : ""});
  for (Warning& warning : pattern_warnings(plan)) result.warnings.push_back(std::move(warning));
  PlannedSearch search = planned_search(plan, request, understood, stop);
  result.match = match ? *match : match_mode(request.query, plan);
  answer_page(search, request, model, result);
  if (result.date_wish && find_matches(reader, date_query(*understood.timeliness.wished), 1).documents.empty())
    result.warnings.push_back(
        {WarningCode::no_article_of_dates, "aucun article de ces dates dans l’index : " + *result.date_wish});
}

Searcher::Searcher(const std::vector<std::string>& paths) : state_(std::make_unique<State>(paths)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

SearchResult Searcher::search(const SearchRequest& request, const StopAsked& stop) {
  return state_->timed([&](SearchResult& result) { state_->search(request, stop, result); });
}

SearchResult Searcher::similar(const std::string& id, const SearchRequest& request, const StopAsked& stop) {
  return state_->timed([&](SearchResult& result) { state_->similar(id, request, stop, result); });
}

std::optional<Article> Searcher::article(const std::string& id) {
  std::optional<Article> found;
  const std::string whole = article_of_passage(id);
  retry_on_commit(state_->reader, [&] {
    state_->refresh();
    found = find_article(state_->reader, state_->decoder, id);
    if (!found && !whole.empty()) found = find_article(state_->reader, state_->decoder, whole);
  });
  return found;
}

std::optional<MarkedArticle> Searcher::article(const std::string& id, const std::string& query) {
  std::optional<Article> found = article(id);
  if (!found) return std::nullopt;
  std::string indexed;
  retry_on_commit(state_->reader, [&] { indexed = time_of_indexing(state_->reader, found->id); });
  if (query.empty()) return MarkedArticle{std::move(*found), std::move(indexed), {}, {}, {}, {}, {}};
  SearchResult result = search(request_of_marks(found->id, query));
  return mark_article(std::move(*found), std::move(indexed), std::move(result));
}

std::vector<Suggestion> Searcher::suggest(std::string_view typed, std::size_t limit) {
  std::vector<Suggestion> found;
  retry_on_commit(state_->reader, [&] {
    state_->refresh();
    found = fsearch::suggest(state_->reader, state_->analyzer, typed, limit);
  });
  return found;
}

std::vector<EntityCount> Searcher::entities(const EntityRequest& request) {
  std::vector<EntityCount> found;
  retry_on_commit(state_->reader, [&] {
    state_->refresh();
    found = state_->entities(request);
  });
  return found;
}

std::vector<ArticleEntity> Searcher::entities_of(const std::string& id) {
  std::vector<ArticleEntity> found;
  retry_on_commit(state_->reader, [&] {
    state_->refresh();
    found = list_entities_of(state_->reader, id);
  });
  return found;
}

std::string Searcher::last_indexed() {
  std::string last;
  retry_on_commit(state_->reader, [&] {
    state_->refresh();
    last = latest_time_of_all(state_->reader);
  });
  return last;
}

std::size_t Searcher::size() const {
  std::size_t articles = 0;
  retry_on_commit(state_->reader, [&] { articles = state_->reader.articles(); });
  return articles;
}

}  // namespace fsearch
