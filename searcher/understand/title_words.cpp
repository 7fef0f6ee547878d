#include "searcher/understand/title_words.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "searcher/query/plain_leaf.hpp"
#include "searcher/query/query_token.hpp"

namespace fsearch {
namespace {

using Children = std::vector<Query>;

bool is_grammar(const Query& leaf, Analyzer& analyzer) {
  const std::vector<QueryToken> tokens = analyze_query_text(analyzer, leaf.text);
  return std::all_of(tokens.begin(), tokens.end(), [](const QueryToken& token) { return token.is_function_word(); });
}

bool is_bare_title_word(const Query& query) {
  return query.kind == Query::Kind::word && query.field == Field::title && query.occur != Occur::should &&
         query.least == 0 && query.boost == 1;
}

/// Whether a word stands right behind another, no sign between. In "grève -titre:la" the lone word is wanted unsaid.
bool follows(const Query& word, const Query& before) {
  Query plain = word;
  plain.occur = Occur::should;
  return is_plain_leaf(plain) && word.occur != Occur::must_not && word.span.begin == before.span.end + 1;
}

/// Returns where the words that begin at `at` end, behind the first that is more than grammar; `at` where none is.
std::size_t end_of_title(const Children& words, std::size_t at, Analyzer& analyzer) {
  if (!is_bare_title_word(words[at]) || !is_grammar(words[at], analyzer)) return at;
  for (std::size_t i = at + 1; i < words.size() && follows(words[i], words[i - 1]); ++i)
    if (!is_grammar(words[i], analyzer)) return i + 1;
  return at;
}

Query title_of(const Children& words, std::size_t from, std::size_t to) {
  Query title;
  title.kind = Query::Kind::bag;
  title.field = Field::title;
  title.occur = words[from].occur;
  title.span = {words[from].span.begin, words[to - 1].span.end};
  for (std::size_t i = from; i < to; ++i) {
    title.children.push_back(words[i]);
    title.children.back().field = Field::title;
    title.children.back().occur = Occur::should;
  }
  return title;
}

/// A bag of one wanted child is that child; beside excluded ones it must be there.
Query alone(Query bag) {
  const auto excluded = std::count_if(bag.children.begin(), bag.children.end(),
                                      [](const Query& child) { return child.occur == Occur::must_not; });
  if (static_cast<std::size_t>(excluded) + 1 != bag.children.size()) return bag;
  if (excluded > 0) {
    bag.children[0].occur = Occur::must;
    return bag;
  }
  Query only = std::move(bag.children[0]);
  only.occur = bag.occur;
  only.boost *= bag.boost;
  return only;
}

}  // namespace

Query with_title_words(Query query, Analyzer& analyzer) {
  if (query.kind != Query::Kind::bag || query.field != Field::text || query.occur == Occur::must_not) return query;
  // As typed: a tree has what is excluded at its end.
  std::stable_sort(query.children.begin(), query.children.end(),
                   [](const Query& a, const Query& b) { return a.span.begin < b.span.begin; });
  Children children;
  for (std::size_t at = 0; at < query.children.size();) {
    const std::size_t end = end_of_title(query.children, at, analyzer);
    children.push_back(end > at ? title_of(query.children, at, end)
                                : with_title_words(std::move(query.children[at]), analyzer));
    at = std::max(end, at + 1);
  }
  std::stable_partition(children.begin(), children.end(),
                        [](const Query& child) { return child.occur != Occur::must_not; });
  query.children = std::move(children);
  return alone(std::move(query));
}

}  // namespace fsearch
