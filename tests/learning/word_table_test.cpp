#include "learning/word_table.hpp"

#include <doctest/doctest.h>

#include <random>
#include <set>

using namespace fsearch;

namespace {

constexpr int things = 20;

/// Pairs about three of the things each: words 0 to 19 ask, words 20 to 39 answer.
PairBatch riddles(unsigned seed) {
  constexpr int pairs = 100;
  std::mt19937 engine(seed);
  std::vector<Eigen::Triplet<float>> words;
  PairBatch batch{SparseRows(Eigen::Index{2} * pairs, Eigen::Index{2} * things), {}};
  std::set<std::set<int>> known;
  while (known.size() < pairs) {
    std::set<int> chosen;
    while (chosen.size() < 3) chosen.insert(static_cast<int>(engine() % things));
    if (!known.insert(chosen).second) continue;
    const int row = static_cast<int>(known.size()) - 1;
    for (const int thing : chosen) words.insert(words.end(), {{row, thing, 1}, {pairs + row, things + thing, 1}});
    batch.articles.push_back(static_cast<std::uint32_t>(row));
  }
  batch.words.setFromTriplets(words.begin(), words.end());
  return batch;
}

DenseRows random_rows() {
  std::mt19937 engine(2);
  std::normal_distribution<float> normal;
  return DenseRows::NullaryExpr(Eigen::Index{2} * things, 16,
                                [&](Eigen::Index, Eigen::Index) { return normal(engine); });
}

WordTable trained(unsigned threads) {
  WordTable table(random_rows(), threads);
  for (unsigned i = 0; i < 300; ++i) table.learn(riddles(i + 2));
  return table;
}

}  // namespace

TEST_CASE("learn: pairs never seen find each other, by which words asked and answered together") {
  const PairBatch unseen = riddles(1);
  CHECK(WordTable(random_rows(), 1).found_first(unseen) < 0.1);
  CHECK(trained(1).found_first(unseen) > 0.9);
}

TEST_CASE("learn: the number of threads changes no bit") { CHECK(trained(1).rows() == trained(3).rows()); }

TEST_CASE("learn: two pairs of one article do not drive each other away") {
  PairBatch batch = riddles(1);
  batch.articles.assign(batch.articles.size(), 7);
  WordTable table(random_rows(), 1);
  table.learn(batch);
  CHECK((table.rows() - random_rows()).norm() < 1e-4F);
}

TEST_CASE("learn: words that no text of the batch holds stay where they are") {
  PairBatch batch = riddles(1);
  DenseRows start = DenseRows::Ones(Eigen::Index{2} * things + 1, 16);
  start.topRows(Eigen::Index{2} * things) = random_rows();
  batch.words.conservativeResize(batch.words.rows(), start.rows());
  WordTable table(start, 1);
  table.learn(batch);
  CHECK(table.rows().row(Eigen::Index{2} * things) == start.row(Eigen::Index{2} * things));
}
