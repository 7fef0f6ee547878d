/// A query as a tree: what the parser makes of a reader's words, and what is searched, highlighted and printed.
///
/// Invariants of a parsed tree (hand-made trees may break them at the cost of an odd printed form):
/// - `bag`: at least one child; the excluded ones last; never one child alone unless it is
///   excluded, or a required phrase.
/// - `any`, `near`: at least two children, all `should`.
/// - no leaf has an empty text; at most 64 levels and 256 leaves.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/spans.hpp"
#include "searcher/dates/date_range.hpp"

namespace fsearch {

enum class Field {
  text,  ///< No field named: title and body.
  title,
  author,
  source,
  section,
  date,
  indexed,
  entity,
  person,
  place,
  organisation,
  language,
  url,
  id
};

/// Returns the French name a reader sees: field_name(Field::section) is "rubrique"; Field::text has "".
std::string_view field_name(Field field);

/// What a bag asks of one of its children. Everywhere else children are `should`.
enum class Occur { should, must, must_not };

/// Words that the engine adds to some words of a leaf: as good as those, but ranked behind. Never typed, never printed.
struct Equivalent {
  enum class Kind {
    acronym,
    synonym,
    spelling,  ///< As good as what was typed: Kyiv for Kiev.
    misspelt,  ///< What was typed is nobody's name: told as a spelling.
    close,     ///< A few edits away: mot~.
  };
  Kind kind = Kind::acronym;
  std::uint32_t first = 0;  ///< The words it stands for: positions among the leaf's tokens, from `first`
  std::uint32_t last = 0;   ///< to `last`.
  std::string typed;        ///< Those words, for a reader.
  std::string text;         ///< Its own words, searched in their order, in any form.
  bool one_name = false;    ///< What was typed is this name in other letters: it counts side by side alone.
};

/// Distances of a near that no number of words is: all of it stands in one sentence, or in one paragraph.
constexpr int same_sentence = 1000;
constexpr int same_paragraph = 1001;

struct Query {
  enum class Kind {
    nothing,  ///< The empty query.
    word,     ///< One written word: "aujourd'hui", "porte-parole"; the analyzer may split it.
    pattern,  ///< Words that `text` describes with * and ?: présiden*; in other fields only a * at the end.
    exact,    ///< The word or phrase as written, accents and all, in any case: =côté.
    phrase,   ///< Words in this order, any form. With `distance`: in any order, so many other words between.
    date,     ///< Articles of `dates`; its field is Field::date or Field::indexed.
    near,     ///< All the children, each at most `distance` words from the next; in their order where `ordered`.
    any,      ///< One child at least (OU).
    bag,      ///< Every `must` and no `must_not`. At least one `should`, unless a `must` that is no filter is
              ///< there. The more `should` the better. ET and SAUF make bags without `should`. A bag of
              ///< `must_not` alone is everything else.
  };

  Kind kind = Kind::nothing;
  Occur occur = Occur::should;
  Field field = Field::text;  ///< On every leaf; on a group where it was named for the whole: titre:(a b).
  std::string text;           ///< Of a leaf but a date: UTF-8, without quotes or operators. Spaces only in phrases.
  DateRange dates;
  int distance = 0;      ///< Of a near, or one of the above; of a phrase ("..."~5); of a word, how many edits away
                         ///< its other forms may be (mot~); 0 where none was asked for.
  bool ordered = false;  ///< Of a near.
  int least = 0;         ///< Of a word, pattern, exact form or phrase of the text: it stands there so many times; 0
                         ///< for once.
  double boost = 1;      ///< In [0.01, 100].
  Span span;             ///< The bytes it came from in the query text, without sign, field and boost.
  std::vector<Query> children;
  std::vector<Equivalent> added;  ///< Of a word leaf, ordered; see AcronymExpander.
  std::size_t leaf = 0;           ///< Of a planned word leaf: its number in SearchPlan::leaves.

  bool is_leaf() const { return kind != Kind::near && kind != Kind::any && kind != Kind::bag; }
};

/// Returns whether two queries mean the same. Spans and what is added do not count, the order of children does.
bool operator==(const Query& left, const Query& right);

/// Returns the canonical form, in French: to_string(parse("a AND b")) is "a ET b". UTF-8; "" for the empty
/// query. Parsing it gives the query back, unless it has over 64 levels of parentheses.
std::string to_string(const Query& query);

/// Returns whether there is nothing to look for: no leaf, or excluded ones only.
bool is_empty(const Query& query);

/// Returns whether the query only selects, without telling what is relevant: fields other than titre.
bool is_filter(const Query& query);

/// Returns whether the values of a field are dates: date, indexé.
bool is_date_field(Field field);

/// Returns whether a field names an entity: entité, personne, lieu, org.
bool is_entity_field(Field field);

/// Calls `visit` on each leaf that is not excluded, dates and filters included, in the order they were written.
void for_each_positive_leaf(const Query& query, const std::function<void(const Query&)>& visit);

/// Returns the query with the text of each positive word and phrase (no filter, pattern, exact form, no mot~)
/// replaced by what `correct` returns for that leaf; an empty answer leaves it. Spans stay those of the
/// original.
Query map_words(Query query, const std::function<std::string(const Query&)>& correct);

}  // namespace fsearch
