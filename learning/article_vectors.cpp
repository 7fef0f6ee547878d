#include "learning/article_vectors.hpp"

#include <algorithm>
#include <cmath>

#include "learning/truncated_svd.hpp"

namespace fsearch {
namespace {

/// Adds one article as row `row`: its words sorted, repeats counted.
void add_article(SparseRows& matrix, Eigen::Index row, std::vector<std::uint16_t> words,
                 const std::vector<float>& weights) {
  std::sort(words.begin(), words.end());
  matrix.startVec(row);
  for (auto it = words.begin(); it != words.end();) {
    const auto next = std::upper_bound(it, words.end(), *it);
    matrix.insertBack(row, *it) = (1 + std::log(static_cast<float>(next - it))) * weights[*it];
    it = next;
  }
}

}  // namespace

std::vector<float> word_weights(const CorpusText& corpus) {
  const auto articles = static_cast<float>(corpus.articles.size());
  std::vector<float> weights;
  for (const std::uint32_t frequency : corpus.frequencies)
    weights.push_back(std::log(1 + articles / static_cast<float>(frequency)));
  return weights;
}

SparseRows weighted_words(const CorpusText& corpus) {
  const std::vector<float> weights = word_weights(corpus);
  SparseRows matrix(static_cast<Eigen::Index>(corpus.articles.size()), static_cast<Eigen::Index>(corpus.stems.size()));
  for (std::size_t i = 0; i < corpus.articles.size(); ++i) {
    const auto words = corpus.words_of(i);
    add_article(matrix, static_cast<Eigen::Index>(i), {words.begin(), words.end()}, weights);
  }
  matrix.finalize();
  for (Eigen::Index row = 0; row < matrix.rows(); ++row) {
    const float length = matrix.row(row).norm();
    if (length > 0) matrix.row(row) /= length;
  }
  return matrix;
}

TopicSpace learn_topics(const SparseRows& weighted_words, Eigen::Index rank) {
  TruncatedSvd svd = truncated_svd(weighted_words, rank);
  return {svd.left * svd.values.asDiagonal(), std::move(svd.right)};
}

}  // namespace fsearch
