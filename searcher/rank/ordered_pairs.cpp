#include "searcher/rank/ordered_pairs.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "searcher/query/grammar_words.hpp"

namespace fsearch {
namespace {

constexpr std::size_t most_counted = 4;  ///< Words, the number among them.

/// Where each term of a plan stands in a field, by term.
class TermPositions {
 public:
  TermPositions(const FieldScan& field, std::size_t terms) : positions_(terms) {
    for (const Occurrence& occurrence : field.occurrences)
      if (occurrence.kind >= MatchKind::stem) positions_[occurrence.term].push_back(occurrence.position);
  }

  /// Counts the occurrences of `right` that follow one of `left` as closely as in the query, or one word
  /// further; no two follow the same.
  int count_ordered(std::size_t left, std::size_t right, std::uint32_t gap) const {
    int count = 0;
    const std::vector<std::uint32_t>& lefts = positions_[left];
    std::size_t followed = 0;  // So many of left are.
    std::size_t before = 0;    // So many stand before the right one.
    for (const std::uint32_t position : positions_[right]) {
      while (before < lefts.size() && lefts[before] <= position) ++before;
      if (before == followed || lefts[before - 1] == position || position - lefts[before - 1] > gap + 1) continue;
      ++count;
      followed = before;
    }
    return count;
  }

  /// Returns whether some terms stand as far apart as they were typed.
  bool hold_in_places(const std::vector<std::size_t>& terms, const SearchPlan& plan) const {
    const std::vector<std::uint32_t>& starts = positions_[terms.front()];
    return std::any_of(starts.begin(), starts.end(), [&](std::uint32_t start) {
      return std::all_of(terms.begin(), terms.end(), [&](std::size_t term) {
        const std::uint32_t place = start + plan.terms[term].place - plan.terms[terms.front()].place;
        return std::binary_search(positions_[term].begin(), positions_[term].end(), place);
      });
    });
  }

 private:
  std::vector<std::vector<std::uint32_t>> positions_;
};

std::vector<std::size_t> content(const SearchPlan& plan) {
  std::vector<std::size_t> words;
  for (std::size_t i = 0; i < plan.terms.size(); ++i)
    if (makes_pairs(plan.terms[i])) words.push_back(i);
  return words;
}

bool is_article(const SearchTerm& term) { return has_role(term.form.word.folded, GrammarRole::article); }

/// Returns the words of a query of one word of content, from the first that is no article; none where nothing but
/// articles stands beside it.
std::vector<std::size_t> with_small_words(const SearchPlan& plan) {
  std::vector<std::size_t> words;
  bool some = false;
  for (std::size_t i = 0; i < plan.terms.size(); ++i) {
    const SearchTerm& term = plan.terms[i];
    const bool typed = term.scored && term.is_word() && !term.added && !term.form.has(TokenFlag::joined);
    if (!typed || (words.empty() && is_article(term))) continue;
    words.push_back(i);
    some = some || (term.function_word && !is_article(term));
  }
  return some ? words : std::vector<std::size_t>();
}

/// A number before what it counts: "12 ans de prison", "100 millions d'euros".
bool counts_something(const SearchPlan& plan, const std::vector<std::size_t>& words) {
  if (words.size() < 2 || words.size() > most_counted) return false;
  const SearchTerm& number = plan.terms[words[0]];
  return number.form.has(TokenFlag::number) && !number.form.has(TokenFlag::part) &&
         plan.terms[words[1]].place == number.place + 1;
}

/// Returns the words that may name one thing where they stand as typed; none where they hardly do.
std::vector<std::size_t> words_of_thing(const SearchPlan& plan) {
  std::vector<std::size_t> words = content(plan);
  if (counts_something(plan, words)) return words;
  if (words.empty() || words.size() > 2) return {};
  const SearchTerm& left = plan.terms[words.front()];
  const SearchTerm& right = plan.terms[words.back()];
  if (left.name || right.name) return {};
  if (words.size() == 1) return with_small_words(plan);
  if (right.place == left.place + 1) return words;
  const auto is_article_between = [&](const SearchTerm& term) {
    return term.place > left.place && term.place < right.place && is_article(term);
  };
  const bool near = right.place == left.place + 2;
  return near && std::none_of(plan.terms.begin(), plan.terms.end(), is_article_between) ? words
                                                                                        : std::vector<std::size_t>();
}

}  // namespace

bool makes_pairs(const SearchTerm& term) {
  return term.scored && term.is_word() && !term.added && !term.function_word && !term.form.pattern &&
         !term.form.has(TokenFlag::joined);
}

double ordered_pairs(const SearchPlan& plan, const ArticleScan& scan, bool title_only) {
  const TermPositions title(scan.title, plan.terms.size());
  static const FieldScan nowhere;
  const TermPositions body(title_only ? nowhere : scan.body, plan.terms.size());
  double sum = 0;
  for (std::size_t left = 0; left < plan.terms.size(); ++left) {
    if (!makes_pairs(plan.terms[left])) continue;
    for (std::size_t right = left + 1; right < plan.terms.size(); ++right) {
      if (!makes_pairs(plan.terms[right]) || plan.terms[right].place == plan.terms[left].place) continue;
      const std::uint32_t gap = plan.terms[right].place - plan.terms[left].place;
      const int count = title.count_ordered(left, right, gap) + body.count_ordered(left, right, gap);
      sum += 0.5 * (plan.terms[left].idf + plan.terms[right].idf) * count / (count + 1.0);
      break;
    }
  }
  return sum;
}

std::optional<Query> as_one_thing(const SearchPlan& plan) {
  Query phrase = plan.query.children.size() == 1 ? plan.query.children.front() : plan.query;
  const std::vector<std::size_t> words = words_of_thing(plan);
  if (phrase.kind != Query::Kind::word || phrase.field != Field::text || words.empty()) return std::nullopt;
  phrase.kind = Query::Kind::phrase;
  phrase.text.erase(0, plan.terms[words.front()].form.token.begin);
  phrase.added.clear();
  return phrase;
}

bool is_paired(const SearchPlan& plan, const ArticleScan& scan) {
  if (!plan.in_order) return false;
  const std::vector<std::size_t> words = words_of_thing(plan);
  const auto stand_in = [&](const FieldScan& field) {
    return TermPositions(field, plan.terms.size()).hold_in_places(words, plan);
  };
  return stand_in(scan.title) || stand_in(scan.body);
}

}  // namespace fsearch
