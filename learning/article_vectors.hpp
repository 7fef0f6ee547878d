/// What each article is about. Private to learning/.
#pragma once
#include "learning/corpus_text.hpp"
#include "learning/matrices.hpp"

namespace fsearch {

/// Returns the weight of each word of the corpus: ln(1 + articles / those that hold it).
std::vector<float> word_weights(const CorpusText& corpus);

/// Returns one row an article, one column a word: (1 + ln tf) idf, rows of length 1.
SparseRows weighted_words(const CorpusText& corpus);

/// Articles and words in one space.
struct TopicSpace {
  DenseRows articles;  ///< The rows of weighted_words(), projected.
  DenseRows stems;     ///< Where each word leads: a query is their sum by idf.
};

/// Returns the space of the first `rank` singular vectors.
/// Source: Deerwester et al., "Indexing by latent semantic analysis", JASIS 41 (1990).
TopicSpace learn_topics(const SparseRows& weighted_words, Eigen::Index rank);

}  // namespace fsearch
