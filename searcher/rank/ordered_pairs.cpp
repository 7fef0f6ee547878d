#include "searcher/rank/ordered_pairs.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "searcher/query/grammar_words.hpp"

namespace fsearch {
namespace {

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

  /// Returns whether one of `right` follows one of `left` by exactly `gap`.
  bool stand_apart(std::size_t left, std::size_t right, std::uint32_t gap) const {
    const std::vector<std::uint32_t>& rights = positions_[right];
    return std::any_of(positions_[left].begin(), positions_[left].end(), [&](std::uint32_t position) {
      return std::binary_search(rights.begin(), rights.end(), position + gap);
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

bool reads_as_one_thing(const SearchPlan& plan) {
  const std::vector<std::size_t> words = content(plan);
  if (words.size() != 2) return false;
  const SearchTerm& left = plan.terms[words[0]];
  const SearchTerm& right = plan.terms[words[1]];
  if (left.name || right.name) return false;
  if (right.place == left.place + 1) return true;
  const auto is_article_between = [&](const SearchTerm& term) {
    return term.place > left.place && term.place < right.place && has_role(term.form.word.folded, GrammarRole::article);
  };
  return right.place == left.place + 2 && std::none_of(plan.terms.begin(), plan.terms.end(), is_article_between);
}

bool is_paired(const SearchPlan& plan, const ArticleScan& scan) {
  if (!plan.in_order) return false;
  const std::vector<std::size_t> words = content(plan);
  const std::uint32_t gap = plan.terms[words[1]].place - plan.terms[words[0]].place;
  const auto stand_in = [&](const FieldScan& field) {
    return TermPositions(field, plan.terms.size()).stand_apart(words[0], words[1], gap);
  };
  return stand_in(scan.title) || stand_in(scan.body);
}

}  // namespace fsearch
