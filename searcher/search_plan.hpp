/// What a query looks for in an article: its words with their weights, and its phrases. No Xapian here.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "searcher/query.hpp"
#include "searcher/query_token.hpp"

namespace fsearch {

/// One word looked for. `place` counts the words of the query from 0, so that neighbours can be told.
struct SearchTerm {
  QueryToken form;
  double weight = 1;  ///< Its share in the query: 1 for a content word, less for others, times the boost.
  double idf = 0;     ///< Natural logarithm; of the stem, in the indexes searched.
  std::uint32_t place = 0;
  Field field = Field::text;  ///< text or title.
  bool name = false;          ///< Written as a name in the query.
  bool function_word = false; ///< Matches by its exact form only.
  bool scored = true;         ///< False where it only serves to verify or to highlight.
};

/// Words in their order. Each variant is the offsets and the term numbers of one reading: the parts of its
/// compounds, or their wholes.
struct SearchPhrase {
  using Variant = std::vector<std::pair<std::uint32_t, std::size_t>>;
  std::vector<Variant> variants;
  bool exact = false;  ///< Accents and endings count.
  int distance = 0;    ///< Over 0: in any order, so many other words between.
};

/// What stands for one leaf of the query, in the order of the tree (see for_each_leaf).
struct LeafPlan {
  std::vector<std::size_t> terms;     ///< One of them is enough, where there is no phrase.
  std::optional<std::size_t> phrase;
  std::string prefix;                 ///< Folded; of a prefix leaf.
  Field field = Field::text;
  bool excluded = false;              ///< Below a SAUF: never highlighted.
};

struct SearchPlan {
  Query query;  ///< With runs of plain words merged: see merge_runs().
  std::vector<SearchTerm> terms;
  std::vector<SearchPhrase> phrases;
  std::vector<LeafPlan> leaves;  ///< Only the leaves that look for words.
  bool needs_verification = false;  ///< Holds an exact or prefix leaf, which an index answers only roughly.
};

/// Returns the query with each run of plain neighbouring words made one word leaf, their texts joined by a space:
/// "1 000 000" and "13 ème" mean something only together.
Query merge_runs(Query query);

/// Returns whether a leaf looks for words of title or text.
bool is_word_leaf(const Query& leaf);

/// Number of articles that hold an index term (a stem, without prefix).
using DocumentFrequency = std::function<std::uint32_t(const std::string& term)>;

/// Returns the plan of a parsed query over `articles` articles.
SearchPlan plan_search(const Query& query, Analyzer& analyzer, std::uint32_t articles, const DocumentFrequency& frequency);

/// Returns which groups of a run of words are looked for: the function words only where there is nothing else.
std::vector<bool> wanted_groups(const std::vector<QueryToken>& tokens, const std::vector<TokenGroup>& groups);

/// Returns which tokens of a group are looked for: a camel-case brand by its whole where an article holds it.
std::vector<std::size_t> wanted_tokens(const std::vector<QueryToken>& tokens, const TokenGroup& group,
                                       const DocumentFrequency& frequency);

/// Returns how often the rarer spelling-blind key of a word occurs: the larger frequency of stem and twin.
std::uint32_t word_frequency(const Word& word, const DocumentFrequency& frequency);

/// Returns the phrase readings of tokens: offsets from the first position, and token numbers.
std::vector<SearchPhrase::Variant> phrase_variants(const std::vector<QueryToken>& tokens);

}  // namespace fsearch
