/// Spelling of what is asked for, in the light of what the indexes hold: what is changed, and what is only offered.
///
/// The rule: a word that some article holds is searched as typed. It may be a slip, so another spelling is offered.
#pragma once
#include <string>
#include <vector>

#include "fsearch/analyzer.hpp"
#include "searcher/index/index_reader.hpp"
#include "searcher/query/query.hpp"

namespace fsearch {

/// Returns the query with each unknown word replaced by the closest known one, or by two known words it is glued
/// of, and halves of a word by the whole; words that French has, those with nothing close, and names in quotes stay.
/// Requires: runs of words merged, see merge_runs().
Query correct_spelling(const Query& query, Analyzer& analyzer, IndexReader& reader);

/// Returns the query as it may have been meant: as correct_spelling() does, names in quotes too, and each held word
/// that may be a slip for a far more frequent one (see far_more_frequent_word()) replaced by it. Not to be searched
/// unasked.
Query offer_spelling(const Query& query, Analyzer& analyzer, IndexReader& reader);

/// Returns the query with its words as the articles write them, where they are written without accents and nearly
/// all articles write them one way: "presidentielle" is présidentielle, "cote" stays. It finds the same.
Query restore_accents(const Query& query, Analyzer& analyzer, IndexReader& reader);

}  // namespace fsearch
