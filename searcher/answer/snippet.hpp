/// The few sentences of a passage that a reader is shown. Private to searcher/.
#pragma once
#include <string_view>
#include <vector>

#include "fsearch/search.hpp"
#include "searcher/answer/excerpt_score.hpp"

namespace fsearch {

/// Returns the sentence of `passage` that tells most, with its neighbours while they are short: whole sentences, of
/// some 250 bytes together. Of a longer sentence, the part that tells most, cut between words. `marks` is what is
/// highlighted in `text`; none is cut.
Snippet make_snippet(std::string_view text, Span passage, const ExcerptScorer& scorer, const std::vector<Span>& marks);

}  // namespace fsearch
