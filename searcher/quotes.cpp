#include "searcher/quotes.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "analyzers/quotes/find_quotes.hpp"
#include "fsearch/analyzer.hpp"
#include "searcher/every_article.hpp"
#include "searcher/query/plain_words.hpp"
#include "searcher/query/query_fields.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

std::set<std::string> folded_words(const std::string& text) {
  std::set<std::string> words;
  for (const Span word : plain_words(text)) words.insert(fold(word.of(text)));
  return words;
}

/// The articles that may hold such quotes.
SearchRequest articles_of(const QuoteRequest& request) {
  SearchRequest search = request.among;
  search.query = narrowed(request.about, request.of.empty() ? "" : typed_field(Field::entity, request.of));
  search.match = MatchMode::all;
  search.correct_spelling = false;
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
    SearchResult found = every_article(searcher_, articles_of(request_), [&](const std::string& id) {
      if (full() || (request_.most_read > 0 && list_.read >= request_.most_read)) return false;
      read(id);
      return true;
    });
    list_.articles = found.total;
    list_.warnings = std::move(found.warnings);
    return std::move(list_);
  }

 private:
  bool full() const { return list_.quotes.size() >= request_.limit; }

  void read(const std::string& id) {
    auto article = searcher_.article(id);
    if (!article) return;
    ++list_.read;
    const auto entities = searcher_.entities_of(id);
    std::map<std::uint32_t, std::pair<Span, const ArticleEntity*>> mentions;  // By where they begin.
    for (const ArticleEntity& entity : entities)
      for (const Span span : entity.in_text) mentions.try_emplace(span.begin, span, &entity);
    std::vector<NamedSpeaker> named;
    std::vector<const ArticleEntity*> speakers;
    for (const auto& [begin, mention] : mentions) {
      named.push_back({mention.first, mention.second->type});
      speakers.push_back(mention.second);
    }
    const std::string text = std::exchange(article->text, {});
    const auto& tokens = analyzer_.analyze(text);
    for (const Quote& quote : find_quotes(text, tokens, named)) {
      const ArticleEntity& speaker = *speakers[quote.speaker];
      if (!is_asked(speaker) || !holds_words(tokens, quote.words)) continue;
      add({*article, speaker.name, speaker.id, speaker.type, std::string(quote.words.of(text)), quote.words,
           quote.reported});
    }
  }

  /// The same words of the same speaker, in dispatches and their copies, are one quote.
  void add(SaidWords&& said) {
    const auto [known, is_new] = places_.emplace(fold(said.entity + "|" + said.words), list_.quotes.size());
    if (!is_new)
      ++list_.quotes[known->second].repeated;
    else if (!full())
      list_.quotes.push_back(std::move(said));
  }

  bool is_asked(const ArticleEntity& speaker) const {
    const auto words = folded_words(speaker.name + " " + speaker.id);  // Altman is asked for as Sam Altman, too.
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
