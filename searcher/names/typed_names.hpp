/// Acronyms typed in capitals that are other words in small letters: MIT, IRA, AME. Private to searcher/.
#pragma once
#include "searcher/index/index_reader.hpp"
#include "searcher/plan/search_plan.hpp"

namespace fsearch {

/// Marks the words of a plan that only their own form in capitals answers to (SearchTerm::acronym): of "MIT", not a
/// form of "mettre". Requires: the plan is as plan_search() made it.
void mark_acronyms(SearchPlan& plan, IndexReader& reader);

}  // namespace fsearch
