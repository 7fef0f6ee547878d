/// Whether a query wants all of its words. Private to searcher/.
#pragma once
#include <string_view>

#include "fsearch/search.hpp"
#include "searcher/plan/search_plan.hpp"

namespace fsearch {

/// Returns `some` where nobody expects an article to hold every word: in a question, recognised by its mark or by how
/// it begins (searcher/data/question_words.txt), by a verb before its subject (*Macron peut-il gagner*), and where 7
/// content words or more stand side by side. Words in quotes, and those that operators join, are always wanted.
MatchMode match_mode(std::string_view typed, const SearchPlan& plan);

}  // namespace fsearch
