#include "learning/word_table.hpp"

#include <cmath>
#include <utility>

#include "learning/blocks.hpp"

namespace fsearch {
namespace {

constexpr float temperature = 0.07F;
constexpr float rate = 0.03F;
constexpr float least = 1e-12F;
constexpr Eigen::Index block = 64;          // Rows of a batch.
constexpr Eigen::Index words_block = 1024;  // Rows of the table.

/// Scales each row to length 1, and returns the lengths.
Eigen::VectorXf normalize(DenseRows& rows) {
  Eigen::VectorXf lengths = rows.rowwise().norm().cwiseMax(least);
  rows.array().colwise() /= lengths.array();
  return lengths;
}

/// Puts in place of the cosines of query `i` how they should change: the softmax, less 1 for its own text.
void slope_of(Eigen::Ref<Eigen::RowVectorXf> cosines, Eigen::Index i, const std::vector<std::uint32_t>& articles) {
  for (Eigen::Index j = 0; j < cosines.size(); ++j)
    if (j != i && articles[static_cast<std::size_t>(j)] == articles[static_cast<std::size_t>(i)]) cosines[j] = -1e9F;
  cosines = ((cosines.array() - cosines.maxCoeff()) / temperature).exp();
  cosines /= cosines.sum();
  cosines[i] -= 1;
}

}  // namespace

WordTable::WordTable(DenseRows start, unsigned threads)
    : rows_(std::move(start)), moved_(Eigen::VectorXf::Zero(rows_.rows())), threads_(threads) {}

DenseRows WordTable::vectors(const SparseRows& texts) const {
  DenseRows sums(texts.rows(), rows_.cols());
  for_blocks(threads_, texts.rows(), block, [&](Eigen::Index first, Eigen::Index count) {
    sums.middleRows(first, count) = texts.middleRows(first, count) * rows_;
  });
  return sums;
}

void WordTable::learn(const PairBatch& batch) {
  const Eigen::Index pairs = batch.words.rows() / 2;
  DenseRows vectors = this->vectors(batch.words);
  const Eigen::VectorXf lengths = normalize(vectors);
  const auto queries = vectors.topRows(pairs);
  const auto texts = vectors.bottomRows(pairs);
  DenseRows cosines(pairs, pairs);
  DenseRows slopes(2 * pairs, vectors.cols());
  for_blocks(threads_, pairs, block, [&](Eigen::Index first, Eigen::Index count) {
    cosines.middleRows(first, count).noalias() = queries.middleRows(first, count) * texts.transpose();
    for (Eigen::Index i = first; i < first + count; ++i) slope_of(cosines.row(i), i, batch.articles);
    slopes.middleRows(first, count).noalias() = cosines.middleRows(first, count) * texts;
  });
  for_blocks(threads_, pairs, block, [&](Eigen::Index first, Eigen::Index count) {
    slopes.middleRows(pairs + first, count).noalias() = cosines.middleCols(first, count).transpose() * queries;
  });
  // Of a vector of length 1, only the slope across it counts.
  const Eigen::VectorXf along = (slopes.array() * vectors.array()).rowwise().sum();
  slopes -= along.asDiagonal() * vectors;
  slopes.array().colwise() /= lengths.array();
  move(batch.words, slopes);
}

void WordTable::move(const SparseRows& texts, const DenseRows& slopes) {
  const SparseRows by_word = texts.transpose();
  for_blocks(threads_, by_word.rows(), words_block, [&](Eigen::Index first, Eigen::Index count) {
    Eigen::RowVectorXf slope(rows_.cols());
    for (Eigen::Index word = first; word < first + count; ++word) {
      SparseRows::InnerIterator it(by_word, word);
      if (!it) continue;
      slope.setZero();
      for (; it; ++it) slope += it.value() * slopes.row(it.col());
      moved_[word] += slope.squaredNorm() / static_cast<float>(slope.size());
      rows_.row(word) -= rate / std::sqrt(moved_[word] + least) * slope;
    }
  });
}

double WordTable::found_first(const PairBatch& batch) const {
  const Eigen::Index pairs = batch.words.rows() / 2;
  DenseRows vectors = this->vectors(batch.words);
  normalize(vectors);
  const DenseRows cosines = vectors.topRows(pairs) * vectors.bottomRows(pairs).transpose();
  double found = 0;
  for (Eigen::Index i = 0; i < pairs; ++i) found += cosines(i, i) >= cosines.row(i).maxCoeff() ? 1 : 0;
  return pairs > 0 ? found / static_cast<double>(pairs) : 0;
}

}  // namespace fsearch
