/// What is known of a query's answer where some of its words are not looked for. Private to searcher/.
#pragma once
#include <cstddef>
#include <optional>
#include <set>

#include "searcher/plan/search_plan.hpp"

namespace fsearch {

/// Returns whether lists that leave the `terms` out, and tell what stands before each of their words, tell all of the
/// plan: the terms matter only in phrases, and there right before words that are not left out.
bool lists_tell_all(const SearchPlan& plan, const std::set<std::size_t>& terms);

/// Returns a plan that every article answers that answers `plan`, though none of the `terms` is found in it: "guerre
/// ... Ukraine" for "guerre en Ukraine". Nothing where they matter otherwise than as words of phrases.
std::optional<SearchPlan> without_terms(const SearchPlan& plan, const std::set<std::size_t>& terms);

}  // namespace fsearch
