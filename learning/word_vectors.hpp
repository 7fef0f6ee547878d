/// What each word means, told by the words around it. Private to learning/.
#pragma once
#include "learning/corpus_text.hpp"
#include "learning/matrices.hpp"

namespace fsearch {

/// Returns, for each pair of words (word, word beside it), how much more often than by chance they stand at
/// most `window` content words apart: positive pointwise mutual information, the context smoothed by the power
/// .75.
/// Source: Levy, Goldberg and Dagan, "Improving distributional similarity with lessons learned from word
/// embeddings", TACL 3 (2015).
SparseRows cooccurrence(const CorpusText& corpus, std::size_t window);

/// Returns one row of length 1 a word (null for one without neighbours), at most `rank` wide.
DenseRows learn_words(const CorpusText& corpus, Eigen::Index rank);

}  // namespace fsearch
