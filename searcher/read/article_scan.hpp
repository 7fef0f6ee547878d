/// Where a plan's words stand in one article: its text analysed again, and every occurrence kept.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzers/words/word_filter.hpp"
#include "fsearch/analyzer.hpp"
#include "fsearch/spans.hpp"
#include "searcher/plan/search_plan.hpp"

namespace fsearch {

/// How closely a word of the text matches a word of the query; each kind implies those before it.
enum class MatchKind : std::uint8_t {
  truncated = 1,  ///< The same first five folded letters: a hint for ranking, never shown.
  stem,           ///< A form of the same word.
  folded,         ///< The same form, but for accents and case.
  exact,          ///< The same form with its accents.
};

struct WordMatch {
  std::uint16_t term = 0;
  MatchKind kind = MatchKind::truncated;
};

/// Returns how a word of a text matches a word of the query, if it does.
std::optional<MatchKind> match_kind(const Word& word, const SearchTerm& term);

/// Tells which terms a word matches; remembers the answer for each word of one analyzer.
class WordMatcher {
 public:
  explicit WordMatcher(const std::vector<SearchTerm>& terms);

  /// Returns the matches of `word`, by term. Valid until the next call.
  std::span<const WordMatch> operator()(const Word& word);

 private:
  void compare(const Word& word);

  const std::vector<SearchTerm>& terms_;
  std::vector<bool> first_bytes_;              ///< By the first byte of a folded form, stem or twin.
  std::vector<std::uint32_t> known_;           ///< By word id: 0 unseen, else 1 + its place in lists_.
  std::vector<std::vector<WordMatch>> lists_;  ///< The first is empty.
};

struct Occurrence {
  Span span;  ///< In the text.
  std::uint32_t position = 0;
  std::uint16_t width = 1;
  std::uint16_t term = 0;
  MatchKind kind = MatchKind::truncated;
  bool name_like = false;
  bool capital = false;                ///< Its first letter is one, wherever it stands.
  std::optional<std::uint32_t> whole;  ///< Of a part: the number of its whole in FieldScan::wholes.
};

/// A joined word with a matching part.
struct Whole {
  Span span;
  std::uint32_t parts = 0;  ///< How many positions it covers.
};

struct FieldScan {
  std::vector<Occurrence> occurrences;  ///< Ordered by position.
  std::vector<Whole> wholes;
  std::uint32_t length = 0;               ///< In word positions.
  std::vector<std::uint32_t> sentences;   ///< Where each but the first begins, ascending, where they were asked for.
  std::vector<std::uint32_t> paragraphs;  ///< Likewise. Of a text, the next place of a word that may matter.
};

struct ArticleScan {
  FieldScan title;
  FieldScan body;
};

/// Looks for a plan's words in one text after another.
class ArticleScanner {
 public:
  /// Tells sentences and paragraphs where `stretches`.
  ArticleScanner(const std::vector<SearchTerm>& terms, Analyzer& analyzer, bool stretches = false);

  /// Returns the occurrences in an article of this title and text. About 100 MB/s.
  ArticleScan scan(std::string_view title, std::string_view text);

 private:
  void scan_field(std::string_view text, FieldScan& scan);

  Analyzer& analyzer_;
  bool stretches_;
  std::vector<std::uint16_t> only_with_;  ///< By term: flags of which a token must have one; 0 for none.
  WordMatcher matcher_;
  WordFilter filter_;
};

/// Returns where a phrase stands in a field, from first word to last, in order and not overlapping. In any
/// order, it gives up after some 200,000 trials: only long phrases of words that share forms get there.
std::vector<Span> find_phrase(const SearchPhrase& phrase, const FieldScan& field);

/// Returns whether the article holds what is demanded of the plan's query, filters on other fields taken as held. What
/// an index only answers roughly (see needs_text()) is settled here.
bool holds(const SearchPlan& plan, const ArticleScan& scan, Demand demand);

}  // namespace fsearch
