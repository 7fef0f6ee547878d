/// What one asks of a searcher and what it answers: plain values, offsets in UTF-8 bytes, half-open.
#pragma once
#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fsearch/article.hpp"
#include "fsearch/entity_type.hpp"
#include "fsearch/spans.hpp"
#include "fsearch/warning.hpp"

namespace fsearch {

/// By what the articles found may be counted. `entity` is any name; a person's, an organisation's or a place's is that.
enum class FacetField { source, section, author, year, month, entity, person, org, place };

/// Their names, in the same order: in JSON, and for to_string().
inline constexpr std::array<std::string_view, 9> facet_fields{"source", "section", "author", "year", "month",
                                                              "entity", "person",  "org",    "place"};

constexpr std::string_view to_string(FacetField field) { return facet_fields[static_cast<std::size_t>(field)]; }

/// From the shortest to the longest. A week is that of ISO 8601, from Monday: "2025-W11".
enum class HistogramPeriod { day, week, month, year };

inline constexpr std::array<std::string_view, 4> histogram_periods{"day", "week", "month", "year"};

constexpr std::string_view to_string(HistogramPeriod period) {
  return histogram_periods[static_cast<std::size_t>(period)];
}

enum class SortOrder { relevance, date, date_ascending };

/// Which articles a query of several words finds.
enum class MatchMode {
  all,   ///< Those with all its content words, each in any form, or what was added for it.
  some,  ///< Those with one of them at least: for questions and pasted sentences, of which nobody writes every word.
};

/// Asked now and then during a search, on its thread, whether to stop: [&] { return token.stop_requested(); }.
using StopAsked = std::function<bool()>;

struct SearchRequest {
  std::string query;  ///< In the query language of docs/query-language.md. Any bytes are accepted.
  std::size_t limit = 10;
  std::size_t offset = 0;
  std::size_t passages = 2;  ///< At most this number per article.
  SortOrder sort = SortOrder::relevance;
  std::string since;  ///< "2024-03", "il y a deux mois", "entre mars et mai 2022"; inclusive. Empty for no bound.
  std::string until;  ///< The same, inclusive.
  std::string
      indexed_since;    ///< Only what came into the index since then: a date as `since`, or "2024-11-27T05:12:03Z".
  std::string source;   ///< Only this source; empty for all. Compared folded; "=Monde" is Monde alone, not Le Monde.
  std::string section;  ///< Only this section.
  std::string id;       ///< Only the article of this id.
  std::vector<FacetField> facets;  ///< Counts the articles found, by each of these.
  std::size_t facet_limit = 0;  ///< At most this number of values of each, the most frequent; 0 for all that are known.
  bool mark_entities = false;   ///< Fill PassageHit::entities and Hit::title_entities.
  std::optional<MatchMode> match;  ///< Where none is given, `some` for questions and from 7 content words on.
  bool partial = true;             ///< Fill the page with articles that hold a part of the words, where room is left.
  bool relax_quotations = true;    ///< Partial articles of a quotation of 6 words and more may hold some of its words.
  bool correct_spelling = true;
  bool acronyms = true;            ///< Let what an acronym stands for, and the other way about, count as the word.
  bool synonyms = true;            ///< The same for other spellings of names, and for the synonyms of the index.
  bool strict = false;             ///< Only what was typed: switches off all that the engine adds, meaning included.
  bool explain = false;            ///< Fill Hit::explanation.
  bool collapse = false;           ///< Show near-duplicates once, counted in Hit::duplicates.
  std::size_t max_per_source = 0;  ///< At most this number of articles of one source; 0 for any number.
  double half_life_days = 0;       ///< Over 0: a bonus for recent articles, of which half is left at this age.
  bool date_wish = false;          ///< Prefer the days that the query's words name: "en mars 2024".
  std::optional<HistogramPeriod> histogram;  ///< Counts the articles found over time.
  std::string today;                         ///< "2025-03-15"; empty for the real one.
  double timeout_seconds = 0;                ///< Over 0: what is found by then is answered; see SearchResult::complete.
  bool vectors = true;                       ///< Rank by what `fsearch train` has learnt, too.
};

/// Where an entity is named.
struct MarkedEntity {
  Span span;
  EntityType type = EntityType::other;
};

/// What a reader is shown of a passage: whole sentences, or the best part of a long one.
struct Snippet {
  Span span;                     ///< Its place in the article's text; begins and ends between words.
  std::string text;              ///< As written.
  std::vector<Span> highlights;  ///< In `text`, as those of a passage.
  bool cut_before = false;       ///< It begins inside a sentence,
  bool cut_after = false;        ///< or ends inside one.
};

struct PassageHit {
  std::string id;                ///< "article#3", counted from 0.
  std::string text;              ///< As written.
  Span span;                     ///< Its place in the article's text.
  double score = 0;              ///< Comparable within one answer.
  std::vector<Span> highlights;  ///< In `text`; ordered, not overlapping, each a whole word or phrase.
  Snippet snippet;
  std::vector<MarkedEntity> entities;  ///< In the passage's `text`, ordered; empty where they were not asked for.
};

/// Why an article has its score. Empty where it was not asked for, or where the order is by date.
struct Explanation {
  struct Feature {
    std::string name;
    double value = 0;
    double weight = 0;  ///< The score is the sum of value times weight, times timeliness.
  };
  struct Term {
    std::string form;  ///< Folded, as in the query.
    double idf = 0;
    double weight = 0;            ///< Its share in the query.
    std::size_t occurrences = 0;  ///< In title and text, in any form of the word.
  };
  std::vector<Feature> features;
  std::vector<Term> terms;  ///< Those that occur, in the order of the query.
  double timeliness = 1;    ///< Over 1 for recent articles and days wished for, where that was asked.
};

struct Hit {
  Article article;       ///< Without its text.
  std::string indexed;   ///< When it came into the index, in UTC: "2024-11-27T05:12:03Z".
  std::string lead;      ///< How the text starts, for a reader where there is no title; at most one sentence.
  std::size_t rank = 0;  ///< From 1, offset included.
  double score = 0;
  std::vector<PassageHit> passages;          ///< The best first.
  std::vector<Span> title_highlights;        ///< In article.title.
  std::vector<MarkedEntity> title_entities;  ///< In article.title; as for passages.
  std::vector<std::string> entities;         ///< What the article names, the most named first.
  Explanation explanation;
  bool partial =
      false;  ///< Holds only a part of the words, in its own text at least; follows all that hold them all there.
  std::size_t duplicates = 0;              ///< Other articles collapsed into this one,
  std::vector<std::string> duplicate_ids;  ///< and their ids.
};

/// An entity of an index, with the number of articles that name it.
struct EntityCount {
  std::string id;    ///< Its name folded, words joined by single spaces: "etats unis".
  std::string name;  ///< As most articles write it: "États-Unis".
  EntityType type = EntityType::other;
  std::size_t articles = 0;
};

/// An entity of one article. Spans are ordered.
struct ArticleEntity {
  std::string id;    ///< As EntityCount::id; of a surname alone, that of the person whom the index means by it.
  std::string name;  ///< As the article has it.
  EntityType type = EntityType::other;
  std::vector<Span> in_title;
  std::vector<Span> in_text;
};

/// One whole article, and what a query finds in it.
struct MarkedArticle {
  Article article;
  std::string indexed;  ///< As Hit::indexed.
  std::string query;    ///< Empty where none was given.
  std::vector<Warning> warnings;
  std::vector<Span> in_title, in_text;  ///< Ordered, not overlapping.
  std::vector<PassageHit> passages;     ///< Those with a mark, the best first.
};

/// Which entities of an index are listed.
struct EntityRequest {
  std::optional<EntityType> type;  ///< All types where none is given.
  std::string query;               ///< Only those of the articles that it finds; empty for all articles.
  std::size_t limit = 20;
};

struct Facet {
  std::string field;  ///< The name of a FacetField, or of the histogram's period.
  /// The most frequent first, ties by name, but a section that has the query's name before the others; years and months
  /// in the order of time.
  std::vector<std::pair<std::string, std::size_t>> counts;
  std::size_t left_out = 0;  ///< Values less frequent than these, over SearchRequest::facet_limit.
};

/// What the engine added to some words of a query.
struct AddedWords {
  std::string kind;   ///< "acronym", "synonym", "spelling" or, where "mot~" asks for it, "close".
  std::string typed;  ///< The words as they were typed.
  std::string text;   ///< What counts as they do, ranked behind.
};

/// A query that would find something where this one does not, or not what was meant.
struct Offer {
  std::string kind;   ///< "unquoted" or "spelling".
  std::string query;  ///< To be asked as it is.
  std::size_t total = 0;
};

struct SearchResult {
  std::string query;
  std::string interpreted;               ///< Canonical form of what was searched.
  std::optional<std::string> corrected;  ///< The query with its spelling corrected, where it was.
  std::vector<Warning> warnings;
  std::vector<AddedWords> added;
  std::vector<Offer> suggestions;
  MatchMode match = MatchMode::all;  ///< How the query was read.
  std::size_t total = 0;             ///< Articles that match; facets, histogram and order by date are theirs alone.
  bool total_exact = true;
  std::size_t total_partial = 0;    ///< How many others hold a part of the words,
  bool total_partial_exact = true;  ///< or about how many.
  double took_ms = 0;
  std::vector<Hit> hits;
  std::vector<Facet> facets;
  bool facets_exact = true;  ///< Otherwise estimated: those of entities, where another machine has the articles.
  bool complete = true;      ///< False where the time was up: other articles may match, and be better.
  std::optional<std::string> date_wish;  ///< The days preferred, as date: takes them, where the query named any.
  std::optional<Facet> histogram;        ///< Where asked for; in the order of time, days without articles left out.
};

}  // namespace fsearch
