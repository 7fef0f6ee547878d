/// The table of words, learnt by contrast: of many texts, the one that a title or a sentence was taken from is to be
/// the nearest. Private to learning/.
/// Source: Karpukhin et al., "Dense passage retrieval", EMNLP 2020 (the other texts of a batch are the wrong answers);
/// Duchi, Hazan and Singer, "Adaptive subgradient methods", JMLR 12 (2011), one rate a row.
#pragma once
#include <cstdint>
#include <vector>

#include "learning/matrices.hpp"

namespace fsearch {

/// As many queries as texts: one row each, one column a word, the queries first. Text i answers query i.
struct PairBatch {
  SparseRows words;
  std::vector<std::uint32_t> articles;  ///< Of each pair: another pair of the same article is no wrong answer.
};

/// The vector of a query or a text is the sum of the rows of its words, of length 1.
class WordTable {
 public:
  WordTable(DenseRows start, unsigned threads);

  /// Moves the rows of the words of the batch so that each query comes nearer to its text than to the others.
  void learn(const PairBatch& batch);

  /// Returns the share of the queries that are nearer to their own text than to any other of the batch.
  double found_first(const PairBatch& batch) const;

  /// Returns the sums of the rows of the words of each text, as long as they come.
  DenseRows vectors(const SparseRows& texts) const;

  const DenseRows& rows() const { return rows_; }

 private:
  void move(const SparseRows& texts, const DenseRows& slopes);

  DenseRows rows_;
  Eigen::VectorXf moved_;  ///< Of each row: the sum of the squares of its slopes so far.
  unsigned threads_;
};

}  // namespace fsearch
