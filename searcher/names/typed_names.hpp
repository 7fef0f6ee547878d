/// Words typed that are names, and whose stem is another word's: MIT and mettre, Vienne and venir. Private to
/// searcher/.
#pragma once
#include "searcher/index/index_reader.hpp"
#include "searcher/plan/search_plan.hpp"

namespace fsearch {

/// Marks the words of a plan that only their own form answers to, written as a name (SearchTerm::only_as_name): of
/// "MIT", not a form of "mettre". Requires: the plan is as plan_search() made it.
void mark_names(SearchPlan& plan, IndexReader& reader);

}  // namespace fsearch
