/// The words of an index that the patterns of a query describe. Private to searcher/.
#pragma once
#include <string>
#include <vector>

#include "fsearch/analyzer.hpp"
#include "fsearch/warning.hpp"
#include "searcher/index/index_reader.hpp"
#include "searcher/plan/search_plan.hpp"

namespace fsearch {

/// Gives each pattern of a plan the index terms of the words that it describes: of the 5,000 forms that most
/// articles hold, fewer where a query has more than two patterns. Reads the part of the lexicon that starts
/// with a pattern's first letters, all of it where a mark comes first.
void expand_patterns(SearchPlan& plan, IndexReader& reader, Analyzer& analyzer);

/// Returns what is to be told of the patterns of an expanded plan: that no word answers to one, or too many.
std::vector<Warning> pattern_warnings(const SearchPlan& plan);

}  // namespace fsearch
