/// Completion of what a reader types. Private to searcher/.
#pragma once
#include <string_view>
#include <vector>

#include "fsearch/analyzer.hpp"
#include "fsearch/suggestion.hpp"
#include "searcher/index/index_reader.hpp"

namespace fsearch {

/// Returns at most `limit` completions; see Searcher::suggest.
std::vector<Suggestion> suggest(IndexReader& reader, Analyzer& analyzer, std::string_view typed, std::size_t limit);

}  // namespace fsearch
