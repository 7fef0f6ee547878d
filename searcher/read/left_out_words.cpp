#include "searcher/read/left_out_words.hpp"

#include <algorithm>
#include <vector>

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

/// Leaves the words out, counting from the first that stays. Returns whether any stays.
bool shorten(SearchPhrase::Variant& variant, const std::set<std::size_t>& terms) {
  std::erase_if(variant, [&](const auto& member) { return terms.contains(member.second); });
  if (variant.empty()) return false;
  const std::uint32_t first = variant.front().first;
  for (auto& [offset, term] : variant) offset -= first;
  return true;
}

bool shorten(SearchPhrase& phrase, const std::set<std::size_t>& terms) {
  const auto concerned = [&](const SearchPhrase::Variant& variant) {
    return std::any_of(variant.begin(), variant.end(),
                       [&](const auto& member) { return terms.contains(member.second); });
  };
  if (std::none_of(phrase.variants.begin(), phrase.variants.end(), concerned)) return true;
  return phrase.distance == 0 && std::all_of(phrase.variants.begin(), phrase.variants.end(),
                                             [&](SearchPhrase::Variant& variant) { return shorten(variant, terms); });
}

}  // namespace

std::optional<SearchPlan> without_terms(const SearchPlan& plan, const std::set<std::size_t>& terms) {
  if (!only_gains(plan.query)) return std::nullopt;
  if (std::any_of(plan.leaves.begin(), plan.leaves.end(), [&](const LeafPlan& leaf) { return needs_any(leaf, terms); }))
    return std::nullopt;
  std::optional<SearchPlan> without = plan;
  for (SearchPhrase& phrase : without->phrases)
    if (!shorten(phrase, terms)) return std::nullopt;
  return without;
}

}  // namespace fsearch
