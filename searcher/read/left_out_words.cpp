#include "searcher/read/left_out_words.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

#include "store/records/position_list.hpp"

namespace fsearch {
namespace {

/// Whether more words may be held wherever fewer are: nothing is excluded, counted, or measured.
bool only_gains(const Query& query) {
  if (query.occur == Occur::must_not || query.least > 1 || query.kind == Query::Kind::near) return false;
  return std::all_of(query.children.begin(), query.children.end(), only_gains);
}

bool holds_any(const std::vector<std::size_t>& list, const std::set<std::size_t>& terms) {
  return std::any_of(list.begin(), list.end(), [&](std::size_t term) { return terms.contains(term); });
}

bool needs_any(const LeafPlan& leaf, const std::set<std::size_t>& terms) {
  return holds_any(leaf.loose, terms) || std::any_of(leaf.groups.begin(), leaf.groups.end(), [&](const auto& group) {
           return holds_any(group.alternatives, terms) || holds_any(group.parts, terms);
         });
}

bool any_leaf_needs(const SearchPlan& plan, const std::set<std::size_t>& terms) {
  return std::any_of(plan.leaves.begin(), plan.leaves.end(),
                     [&](const LeafPlan& leaf) { return needs_any(leaf, terms); });
}

/// Whether each of the terms stands before one that is none of them, in a run that lists keep whole.
bool are_before_others(const SearchPhrase::Variant& variant, const std::set<std::size_t>& terms) {
  std::size_t run = 0;
  for (std::size_t i = 0; i < variant.size(); ++i) {
    const bool follows = i > 0 && variant[i].first == variant[i - 1].first + 1;
    if (run > 0 && !follows) return false;
    run = terms.contains(variant[i].second) ? run + 1 : 0;
    if (run > std::tuple_size_v<WordsBefore>) return false;
  }
  return run == 0;
}

bool holds_any(const SearchPhrase& phrase, const std::set<std::size_t>& terms) {
  return std::any_of(phrase.variants.begin(), phrase.variants.end(), [&](const SearchPhrase::Variant& variant) {
    return std::any_of(variant.begin(), variant.end(),
                       [&](const auto& member) { return terms.contains(member.second); });
  });
}

/// Leaves the words out, counting from the first that stays. Returns whether any stays.
bool shorten(SearchPhrase::Variant& variant, const std::set<std::size_t>& terms) {
  std::erase_if(variant, [&](const auto& member) { return terms.contains(member.second); });
  if (variant.empty()) return false;
  const std::uint32_t first = variant.front().first;
  for (auto& [offset, term] : variant) offset -= first;
  return true;
}

bool shorten(SearchPhrase& phrase, const std::set<std::size_t>& terms) {
  if (!holds_any(phrase, terms)) return true;
  return phrase.distance == 0 && std::all_of(phrase.variants.begin(), phrase.variants.end(),
                                             [&](SearchPhrase::Variant& variant) { return shorten(variant, terms); });
}

}  // namespace

bool lists_tell_all(const SearchPlan& plan, const std::set<std::size_t>& terms) {
  if (any_leaf_needs(plan, terms)) return false;
  return std::all_of(plan.phrases.begin(), plan.phrases.end(), [&](const SearchPhrase& phrase) {
    if (phrase.distance > 0) return !holds_any(phrase, terms);
    return std::all_of(phrase.variants.begin(), phrase.variants.end(),
                       [&](const auto& variant) { return are_before_others(variant, terms); });
  });
}

std::optional<SearchPlan> without_terms(const SearchPlan& plan, const std::set<std::size_t>& terms) {
  if (!only_gains(plan.query) || any_leaf_needs(plan, terms)) return std::nullopt;
  std::optional<SearchPlan> without = plan;
  for (SearchPhrase& phrase : without->phrases)
    if (!shorten(phrase, terms)) return std::nullopt;
  return without;
}

}  // namespace fsearch
