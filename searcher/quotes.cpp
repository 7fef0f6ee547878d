#include "searcher/quotes.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "analyzers/quotes/find_quotes.hpp"
#include "fsearch/analyzer.hpp"
#include "searcher/query/plain_words.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

constexpr std::size_t read_at_once = 100;

std::set<std::string> folded_words(const std::string& text) {
  std::set<std::string> words;
  for (const Span word : plain_words(text)) words.insert(fold(word.of(text)));
  return words;
}

/// The articles that may hold such quotes, a page at a time.
SearchRequest articles_of(const QuoteRequest& request) {
  SearchRequest search = request.among;
  search.query = request.about;
  std::string name = request.of;
  std::replace(name.begin(), name.end(), '"', ' ');
  if (!name.empty()) search.query += (search.query.empty() ? "" : " ") + ("entité:\"" + name + "\"");
  search.match = MatchMode::all;
  search.sort = SortOrder::date;
  search.limit = read_at_once;
  search.passages = 0;
  search.partial = false;
  search.correct_spelling = false;
  search.date_wish = false;
  search.collapse = false;
  search.facets.clear();
  search.histogram.reset();
  if (search.query.empty() && search.since.empty() && search.until.empty()) search.since = "0001";  // All with a date.
  return search;
}

class QuoteLister {
 public:
  QuoteLister(Searcher& searcher, const QuoteRequest& request)
      : searcher_(searcher), request_(request), speaker_(folded_words(request.of)) {
    for (const Token& token : analyzer_.analyze(request.about))
      if (!token.word->stop_word && !token.has(TokenFlag::joined)) stems_.insert(token.word->stem);
  }

  QuoteList list() {
    SearchRequest search = articles_of(request_);
    for (bool more = true; more; search.offset += read_at_once) {
      const SearchResult page = searcher_.search(search);
      if (search.offset == 0) list_.warnings = page.warnings;
      list_.articles = page.total;
      for (const Hit& hit : page.hits) {
        if (full()) return std::move(list_);
        read(hit.article.id);
      }
      more = page.hits.size() == read_at_once;
    }
    return std::move(list_);
  }

 private:
  bool full() const { return list_.quotes.size() >= request_.limit; }

  void read(const std::string& id) {
    auto article = searcher_.article(id);
    if (!article) return;
    ++list_.read;
    const auto entities = searcher_.entities_of(id);
    std::vector<NamedSpeaker> named;
    std::map<std::uint32_t, const ArticleEntity*> by_begin;
    for (const ArticleEntity& entity : entities)
      for (const Span span : entity.in_text) by_begin.emplace(span.begin, &entity);
    std::vector<const ArticleEntity*> speakers;
    for (const auto& [begin, entity] : by_begin) {
      const auto at = std::find_if(entity->in_text.begin(), entity->in_text.end(),
                                   [begin = begin](const Span& span) { return span.begin == begin; });
      named.push_back({*at, entity->type});
      speakers.push_back(entity);
    }
    const std::string text = std::exchange(article->text, {});
    const auto& tokens = analyzer_.analyze(text);
    for (const Quote& quote : find_quotes(text, tokens, named)) {
      const ArticleEntity& speaker = *speakers[quote.speaker];
      if (!is_asked(speaker) || !holds_words(tokens, quote.words)) continue;
      add({*article, speaker.name, std::string(quote.words.of(text)), quote.words, quote.reported});
    }
  }

  /// The same words of the same speaker, in dispatches and their copies, are one quote.
  void add(SaidWords&& said) {
    const auto [known, is_new] = places_.emplace(fold(said.speaker + "|" + said.words), list_.quotes.size());
    if (!is_new)
      ++list_.quotes[known->second].repeated;
    else if (!full())
      list_.quotes.push_back(std::move(said));
  }

  bool is_asked(const ArticleEntity& speaker) const {
    const auto words = folded_words(speaker.name);
    return std::includes(words.begin(), words.end(), speaker_.begin(), speaker_.end());
  }

  bool holds_words(const std::vector<Token>& tokens, Span span) const {
    std::set<std::string_view> wanted(stems_.begin(), stems_.end());
    for (auto token = std::lower_bound(tokens.begin(), tokens.end(), span.begin,
                                       [](const Token&t, std::uint32_t begin) { return t.begin < begin; });
         token != tokens.end() && token->begin < span.end && !wanted.empty(); ++token)
      wanted.erase(token->word->stem);
    return wanted.empty();
  }

  Searcher& searcher_;
  const QuoteRequest& request_;
  Analyzer analyzer_;
  std::set<std::string> speaker_;              // The words of the name, folded.
  std::set<std::string> stems_;                // Of the words that a quote must hold.
  std::map<std::string, std::size_t> places_;  // Of quotes, by what they say.
  QuoteList list_;
};

}  // namespace

QuoteList list_quotes(Searcher& searcher, const QuoteRequest& request) { return QuoteLister(searcher, request).list(); }

}  // namespace fsearch
