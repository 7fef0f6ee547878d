/// Spelling of words that the indexes do not hold.
#pragma once
#include <string>
#include <vector>

#include "analyzers/analyzer.hpp"
#include "searcher/index_reader.hpp"
#include "searcher/query.hpp"

namespace fsearch {

/// Returns the query with each unknown word replaced by the closest known one, or by two known words it is glued
/// of, and halves of a word by the whole; words that French has, and those with nothing close, stay. Source of the costs: ranking study,
/// docs/ranking.md. Requires: runs of words merged, see merge_runs().
Query correct_spelling(const Query& query, Analyzer& analyzer, IndexReader& reader);

/// Returns the query with its words as the articles write them, where they are written without accents and nearly
/// all articles write them one way: "presidentielle" is présidentielle, "cote" stays. It finds the same.
Query restore_accents(const Query& query, Analyzer& analyzer, IndexReader& reader);

/// Returns the edit distance of two folded words, counting a swap of neighbours as one; anything above `limit`
/// comes back as limit + 1. Source: optimal string alignment, a restricted Damerau-Levenshtein distance.
int edit_distance(std::string_view left, std::string_view right, int limit);

}  // namespace fsearch
