/// Spelling of words that the indexes do not hold.
#pragma once
#include <string>
#include <vector>

#include "analyzers/analyzer.hpp"
#include "searcher/index_reader.hpp"
#include "searcher/query.hpp"

namespace fsearch {

/// Returns the query with each unknown word replaced by the closest known one, or by two known words it is glued
/// of; words with nothing close stay. Source of the costs: ranking study, docs/ranking.md.
Query correct_spelling(const Query& query, Analyzer& analyzer, IndexReader& reader);

/// Returns the edit distance of two folded words, counting a swap of neighbours as one; anything above `limit`
/// comes back as limit + 1. Source: optimal string alignment, a restricted Damerau-Levenshtein distance.
int edit_distance(std::string_view left, std::string_view right, int limit);

}  // namespace fsearch
