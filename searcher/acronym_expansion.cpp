#include "searcher/acronym_expansion.hpp"

#include <algorithm>
#include <utility>

#include "analyzers/fold.hpp"
#include "searcher/query_token.hpp"
#include "searcher/search_plan.hpp"

namespace fsearch {
namespace {

constexpr double expansion_boost = 0.5;
constexpr std::size_t longest_expansion = 8;  ///< In words.

std::string upper(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - ('a' - 'A'));
  return text;
}

const std::string& usual_expansion(const AcronymExpansions& expansions) {
  return std::max_element(expansions.begin(), expansions.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })->first;
}

/// The folded words of an expansion, a space after each; elided articles are words.
std::string key_of(const std::string& expansion) {
  std::string key = fold(expansion);
  for (char& c : key)
    if (c == '\'' || c == '-') c = ' ';
  return key + ' ';
}

Query leaf(Query::Kind kind, std::string text) {
  Query query;
  query.kind = kind;
  query.text = std::move(text);
  query.boost = expansion_boost;
  return query;
}

bool is_run(const Query& query) {
  return query.kind == Query::Kind::word && query.occur == Occur::should && query.field == Field::text;
}

}  // namespace

AcronymExpander::AcronymExpander(const AcronymTable& acronyms) {
  for (const auto& [short_form, expansions] : acronyms) {
    by_acronym_.emplace(short_form, usual_expansion(expansions));
    for (const auto& [expansion, count] : expansions) by_expansion_.emplace(key_of(expansion), short_form);
  }
}

Query AcronymExpander::expand(const Query& query, Analyzer& analyzer) const {
  return by_acronym_.empty() ? query : expand_node(merge_runs(query), analyzer);
}

Query AcronymExpander::expand_node(Query query, Analyzer& analyzer) const {
  if (query.occur == Occur::must_not || query.kind == Query::Kind::near) return query;
  if (query.kind == Query::Kind::word && query.field == Field::text) return beside(std::move(query), analyzer);
  std::vector<Query> added;
  for (Query& child : query.children) {
    if (query.kind != Query::Kind::bag || !is_run(child)) {
      child = expand_node(std::move(child), analyzer);
      continue;
    }
    for (Query& more : expansions_of(child.text, analyzer)) added.push_back(std::move(more));
  }
  const auto excluded = std::find_if(query.children.begin(), query.children.end(),
                                     [](const Query& child) { return child.occur == Occur::must_not; });
  query.children.insert(excluded, added.begin(), added.end());
  return query;
}

/// A word that stands alone, or must stand, becomes a choice.
Query AcronymExpander::beside(Query word, Analyzer& analyzer) const {
  std::vector<Query> more = expansions_of(word.text, analyzer);
  if (more.empty()) return word;
  Query any;
  any.kind = Query::Kind::any;
  any.occur = std::exchange(word.occur, Occur::should);
  any.span = word.span;
  any.children.push_back(std::move(word));
  any.children.insert(any.children.end(), more.begin(), more.end());
  return any;
}

std::vector<Query> AcronymExpander::expansions_of(const std::string& text, Analyzer& analyzer) const {
  std::vector<std::string> words;  // folded
  std::vector<Query> found;
  for (const QueryToken& token : analyze_query_text(analyzer, text)) {
    if (token.has(TokenFlag::joined)) continue;
    words.push_back(token.word.folded);
    if (token.is_function_word() || token.has(TokenFlag::part)) continue;
    const auto entry = by_acronym_.find(token.word.folded);
    if (entry != by_acronym_.end()) found.push_back(leaf(Query::Kind::phrase, entry->second));
  }
  for (std::size_t from = 0; from < words.size(); ++from) {
    std::string key;
    for (std::size_t to = from; to < std::min(words.size(), from + longest_expansion); ++to) {
      key += words[to] + " ";
      const auto entry = by_expansion_.find(key);
      if (entry != by_expansion_.end() && to > from) found.push_back(leaf(Query::Kind::word, upper(entry->second)));
    }
  }
  return found;
}

}  // namespace fsearch
