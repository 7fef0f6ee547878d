/// Which of the articles that an index proposes are worth their texts. Private to searcher/.
///
/// A text costs some 60 microseconds to unpack and analyse, a stream of words some 3, and a stream tells nearly all
/// that ranking wants to know: where the words of the query stand. What it does not tell (capitals, names, asides,
/// likeness) decides among the best.
#pragma once
#include <vector>

#include "searcher/find/planned_search.hpp"
#include "searcher/index/candidates.hpp"
#include "searcher/rank/affair_onset.hpp"

namespace fsearch {

struct Shortlist {
  std::vector<bool> chosen;          ///< By place in the block: whether it is among the best.
  std::vector<DatedArticle> unread;  ///< The others, as far as streams and days tell them.
};

/// Returns which candidates of a block are the `most` best by their streams; all of them where an index cannot tell.
Shortlist shortlist(const PlannedSearch& search, const std::vector<Candidate>& block, std::size_t most);

}  // namespace fsearch
