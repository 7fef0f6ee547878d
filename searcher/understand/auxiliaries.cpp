#include "searcher/understand/auxiliaries.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/dates/written_date.hpp"
#include "searcher/query/grammar_words.hpp"
#include "searcher/query/plain_words.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

using Children = std::vector<Query>;

/// Of the text or the title; required or weighed words are meant.
bool is_word(const Query& query) {
  return query.kind == Query::Kind::word && query.occur == Occur::should && !is_filter(query) && query.distance == 0 &&
         query.least == 0 && query.boost == 1;
}

std::vector<std::string> words_of(const Query& leaf) {
  const std::string folded = fold(leaf.text);
  std::vector<std::string> words;
  for (const Span& word : plain_words(folded)) words.emplace_back(word.of(folded));
  return words;
}

/// Forms of avoir before a participle, folded: of "n'a", "l'ont", "a-t-il" the
/// word that is one.
bool is_of_avoir(const Query& leaf) {
  if (!is_word(leaf) || exact_form(leaf.text) == "à") return false;
  const std::vector<std::string> words = words_of(leaf);
  return std::any_of(words.begin(), words.end(),
                     [](const std::string& word) { return has_role(word, GrammarRole::avoir); });
}

/// What may stand between avoir and its participle: "n'a pas été", "a récemment
/// été".
bool may_part(const Query& leaf) {
  const std::string word = fold(leaf.text);
  return is_word(leaf) && (word.ends_with("ment") || has_role(word, GrammarRole::between));
}

bool is_participle(const Children& words, std::size_t at) {
  if (!is_word(words[at]) || fold(words[at].text) != "ete" || at == 0) return false;
  if (at + 1 < words.size() && is_word(words[at + 1]) && is_year(words[at + 1].text)) return false;
  return is_of_avoir(words[at - 1]) || (at > 1 && may_part(words[at - 1]) && is_of_avoir(words[at - 2]));
}

}  // namespace

Query without_auxiliaries(Query query) {
  if (query.kind != Query::Kind::bag || query.occur == Occur::must_not) return query;
  Children children;
  for (std::size_t at = 0; at < query.children.size(); ++at)
    if (!is_participle(query.children, at)) children.push_back(without_auxiliaries(query.children[at]));
  const bool says_more = std::any_of(children.begin(), children.end(), [](const Query& child) {
    return child.occur != Occur::must_not && !is_of_avoir(child) && !may_part(child);
  });
  if (!says_more) return query;
  query.children = std::move(children);
  return query;
}

}  // namespace fsearch
