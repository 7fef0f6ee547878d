/// What a query looks for in an article: its words with their weights, and its phrases. No Xapian here.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "searcher/plan/answer_type.hpp"
#include "searcher/query/query.hpp"
#include "searcher/query/query_token.hpp"
#include "store/entities/entity_terms.hpp"

namespace fsearch {

/// One word looked for. `place` counts the words of the query from 0, so that neighbours can be told.
struct SearchTerm {
  QueryToken form;
  double weight = 1;  ///< Its share in the query: 1 for a content word, less for others, times the boost.
  double idf = 0;     ///< Natural logarithm; of the stem, in the indexes searched.
  std::uint32_t place = 0;
  Field field = Field::text;                 ///< text or title; what an entity filter asks for has the filter's.
  bool name = false;                         ///< Written as a name in the query.
  bool function_word = false;                ///< Matches by its exact form only.
  bool scored = true;                        ///< False where it only serves to verify or to highlight.
  std::vector<std::string> stems = {};       ///< Of a pattern: the index terms of its words; see expand_patterns().
  std::vector<std::string> sure_stems = {};  ///< Those whose words all answer to it.
  std::size_t forms = 0;                     ///< Of a pattern: how many words answer to it.
  bool only_as_name = false;                 ///< Only its own form answers to it, written as a name; see mark_names().
  bool added = false;  ///< Not typed: of an equivalent. Counts for the score, not for what is missing.

  bool is_word() const { return field == Field::text || field == Field::title; }
};

/// Words in their order. Each variant is the offsets and the term numbers of one reading: the parts of its
/// compounds, or their wholes.
struct SearchPhrase {
  using Variant = std::vector<std::pair<std::uint32_t, std::size_t>>;
  std::vector<Variant> variants;
  bool exact = false;  ///< Accents and endings count.
  int distance = 0;    ///< Over 0: in any order, so many other words between.
};

/// One written word of a leaf, and what may stand for it.
struct GroupPlan {
  std::vector<std::size_t> alternatives;  ///< Terms, each enough by itself: "startup", or the word's only reading.
  std::vector<std::size_t> parts;         ///< Terms that make it up together: "start", "up".
  std::optional<std::size_t> phrase;      ///< The parts in their order, where there are several.
  std::uint32_t position = 0;             ///< Among the leaf's tokens.
  bool optional = false;                  ///< Only says when: an article may well leave it out.
};

/// What the engine adds to some groups of a leaf; see Equivalent.
struct EquivalentPlan {
  std::size_t first = 0;   ///< The groups it stands for,
  std::size_t end = 0;     ///< half-open.
  std::size_t phrase = 0;  ///< Its words in their order.
};

/// What stands for one leaf of the query.
struct LeafPlan {
  std::vector<GroupPlan> groups;      ///< Of a word or pattern leaf; function words only where nothing else is there.
  std::vector<EquivalentPlan> added;  ///< Of a word leaf.
  std::optional<std::size_t> phrase;  ///< Of a phrase, an exact leaf or a pattern of several words.
  std::vector<std::size_t> loose;     ///< Terms of a long quotation, of which one is enough where some words are.
  Field field = Field::text;
  bool excluded = false;  ///< Below a SAUF: never highlighted.
};

/// What an article must hold of the words of a query to be found.
enum class Demand {
  typed,  ///< All words, as they were typed, in any form.
  all,    ///< All words, or what was added for them. What operators ask for is the same as of `typed`.
  part,   ///< One of the words typed at least. Operators and quotes still hold, but of long quotations one word is
          ///< enough.
  some,   ///< The same, or what was added for one.
};

inline bool wants_all_words(Demand demand) { return demand == Demand::typed || demand == Demand::all; }
inline bool takes_added_words(Demand demand) { return demand == Demand::all || demand == Demand::some; }

/// Some words of a query that name what articles name, too.
struct QueryEntity {
  std::vector<std::string> keys;   ///< Any of them is meant; see schema::entity_key().
  std::string lowercase_word;      ///< Its only content word, folded, where that is not written as a name; or empty.
  double name_probability = 0;     ///< That the query means a name, in [0, 1].
  std::optional<EntityType> type;  ///< Which reading of the name the words beside it ask for, where articles know it.
  bool only_reading = false;       ///< The words right beside it say so, and there are others: none of them will do.
  bool with_article = false;       ///< Its first word is its article: "la poste".
  bool minority_reading = false;   ///< Most articles with its words do not mean it.
  std::uint32_t first_place = 0;   ///< Of its words; see SearchTerm::place.
  std::uint32_t last_place = 0;
  double weight = 0;  ///< Idf times weight of its words, times `name_probability`.
};

struct QueryNames {
  std::vector<QueryEntity> entities;  ///< They do not overlap.
  double total = 0;                   ///< Idf times weight of all words of the query that are looked for.
};

/// What an entity filter asks for. Its term in the plan occurs wherever an article names one of them.
struct AskedEntity {
  std::size_t term = 0;                   ///< Its number in the plan.
  std::vector<schema::EntityTerm> meant;  ///< Any of them, ordered.
};

struct SearchPlan {
  Query query;  ///< As merge_runs() and drop_lone_function_words() leave it. Its word leaves know their number.
  std::vector<SearchTerm> terms;
  std::vector<SearchPhrase> phrases;
  std::vector<LeafPlan> leaves;  ///< Of the word leaves (see is_word_leaf), in the order of the tree; then of `asked`.
  QueryNames names;              ///< See find_query_names(); plan_search() leaves it empty.
  std::vector<AskedEntity> asked;       ///< See add_asked_entities(); plan_search() leaves it empty.
  AnswerType answer = AnswerType::any;  ///< Of a question; plan_search() leaves it so.
  /// Of words that may name one thing, the same as a phrase: see as_one_thing(). plan_search() leaves it null.
  std::shared_ptr<const SearchPlan> in_order = nullptr;

  bool has_equivalents() const;

  /// Returns how many words and phrases the query wishes for, each of which an article may lack and still hold a part:
  /// 1 for "porte-parole", 2 for "la fin de vie", of alternatives as many as the longest; 1 where all is demanded.
  std::size_t wishes() const;
};

/// Returns the query with each run of plain neighbouring words made one word leaf, their texts joined by a space:
/// "1 000 000" and "13 ème" mean something only together.
Query merge_runs(Query query);

/// Returns a query, its runs merged, without those of function words alone that stand beside something else: the "la"
/// of `la "crue centennale"` is no more wanted than that of "la crue".
Query drop_lone_function_words(Query query, Analyzer& analyzer);

/// Returns whether a leaf looks for words of title or text.
bool is_word_leaf(const Query& leaf);

/// Returns whether an index answers the plan's query only roughly, finding too much, so that the texts must
/// settle it: exact forms, patterns (unless all words of their stems answer to them), and wherever an order counts, as
/// in phrases and in compounds that must be there.
bool needs_text(const SearchPlan& plan, Demand demand);

/// Returns whether a query asks for what stands in one sentence or paragraph.
bool asks_for_stretches(const Query& query);

/// Returns whether a bag asks for one of its words by a sign (+): the others are then wished for, not demanded. A word
/// for the title is required without a sign, and leaves the others as they are.
bool has_must(const Query& bag);

/// Number of articles that hold an index term (a stem, without prefix).
using DocumentFrequency = std::function<std::uint32_t(const std::string& term)>;

struct PlanOptions {
  std::set<std::string> optional_words;  ///< Folded; see GroupPlan::optional.
  bool relax_quotations = false;         ///< See LeafPlan::loose.
};

/// Returns the plan of a parsed query over `articles` articles.
SearchPlan plan_search(const Query& query, Analyzer& analyzer, std::uint32_t articles,
                       const DocumentFrequency& frequency, const PlanOptions& options = {});

/// Returns the number of articles that hold a word in any form: the larger frequency of its stem and twin.
std::uint32_t word_frequency(const Word& word, const DocumentFrequency& frequency);

/// Returns the idf of what `documents` of the `articles` hold, as BM25 has it, over 0 for what all hold.
double inverse_frequency(std::uint32_t documents, std::uint32_t articles);

}  // namespace fsearch
