#include "searcher/rank/told_outcome.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "searcher/query/grammar_words.hpp"
#include "searcher/read/answer_places.hpp"

namespace fsearch {
namespace {

using Tokens = std::vector<Token>;

/// Whether a word of the question but its verb stands there.
bool is_of_question(const SearchPlan& plan, const OutcomeAsked& asked, const Occurrence& o) {
  const SearchTerm& term = plan.terms[o.term];
  return o.term != asked.term && o.kind >= MatchKind::stem && term.scored && !term.function_word && !term.added;
}

/// "Prix Goncourt des lycéens" where the prix Goncourt is asked for: a common word that the question lacks goes on.
bool is_narrower(const Tokens& title, std::size_t asked, const std::vector<Span>& words_asked) {
  std::size_t next = asked + 1;
  if (next >= title.size() || !may_narrow(title[next].word->folded)) return false;
  ++next;
  while (next < title.size() && has_role(title[next].word->folded, GrammarRole::article)) ++next;
  if (next >= title.size() || title[next].has(TokenFlag::capitalised)) return false;
  return std::none_of(words_asked.begin(), words_asked.end(),
                      [&](Span word) { return word.begin == title[next].begin; });
}

bool tells_of_another_thing(const Tokens& title, const std::vector<Span>& words_asked) {
  for (std::size_t i = 0; i < title.size(); ++i)
    for (const Span word : words_asked)
      if (title[i].begin == word.begin && is_narrower(title, i, words_asked)) return true;
  return false;
}

void mark(const Token& word, std::size_t term, FieldScan& title) {
  const auto is_there = [&](const Occurrence& o) {
    return o.term == term && o.span.begin == word.begin && o.kind >= MatchKind::stem;
  };
  if (std::any_of(title.occurrences.begin(), title.occurrences.end(), is_there)) return;
  Occurrence told;
  told.span = {word.begin, word.end};
  told.position = word.position;
  told.term = static_cast<std::uint16_t>(term);
  told.kind = MatchKind::stem;
  const auto after = [](std::uint32_t position, const Occurrence& o) { return position < o.position; };
  title.occurrences.insert(std::upper_bound(title.occurrences.begin(), title.occurrences.end(), told.position, after),
                           told);
}

}  // namespace

bool mark_outcome(const SearchPlan& plan, const OutcomeAsked& asked, const StoredArticle& article, Analyzer& analyzer,
                  ArticleScan& scan) {
  const std::string& text = article.article.title;
  const std::vector<Span> doers = named_in_title(plan, article, scan.title, asked.doer == Doer::team);
  if (doers.empty() || text.find('?') != std::string::npos) return false;
  const Tokens& title = analyzer.analyze(text);
  std::vector<Span> words_asked;
  for (const Occurrence& o : scan.title.occurrences)
    if (is_of_question(plan, asked, o)) words_asked.push_back(o.span);
  const bool open =
      std::any_of(title.begin(), title.end(), [](const Token& t) { return tells_no_end(t.word->folded); });
  if (open || (asked.doer != Doer::subject && words_asked.empty()) || tells_of_another_thing(title, words_asked))
    return false;
  bool told = false;
  for (const Token& token : title) {
    const bool tells = std::binary_search(asked.told.begin(), asked.told.end(), token.word->folded);
    if (!tells || (asked.doer == Doer::subject && doers.front().begin > token.begin)) continue;
    mark(token, asked.term, scan.title);
    told = true;
  }
  return told;
}

}  // namespace fsearch
