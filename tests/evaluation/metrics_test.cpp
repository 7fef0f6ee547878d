// Every expected value is worked out by hand; log2(3) = 1.584963, log2(5) = 2.321928, log2(6) = 2.584963.
#include "evaluation/metrics.hpp"

#include <doctest/doctest.h>

using fsearch::Grades;
using fsearch::mean;
using fsearch::measure;
using fsearch::Metrics;

namespace {

std::vector<std::string> numbered(int count) {
  std::vector<std::string> ids;
  for (int i = 1; i <= count; ++i) ids.push_back("x" + std::to_string(i));
  return ids;
}

doctest::Approx about(double value) { return doctest::Approx(value).epsilon(1e-6); }

}  // namespace

TEST_CASE("measure: the ideal order scores 1 everywhere") {
  const Metrics m = measure({{"a", 3}, {"b", 1}}, {"a", "b", "c"});
  CHECK(m.ndcg10 == about(1));
  CHECK(m.mrr10 == about(1));
  CHECK(m.s1 == about(1));
  CHECK(m.r100 == about(1));
  CHECK(m.map100 == about(1));
}

TEST_CASE("measure: graded articles at ranks 2 and 4 of a ranking") {
  // Gains 2^1-1 = 1 at rank 2, 2^3-1 = 7 at rank 4; ideal 7 at rank 1, 1 at rank 2.
  const Metrics m = measure({{"a", 3}, {"b", 1}}, {"x", "b", "y", "a"});
  CHECK(m.ndcg10 == about((1 / 1.584963 + 7 / 2.321928) / (7 + 1 / 1.584963)));
  CHECK(m.ndcg10 == about(0.477749));
  CHECK(m.mrr10 == about(0.5));
  CHECK(m.s1 == 0);
  CHECK(m.r100 == about(1));
  CHECK(m.map100 == about((1.0 / 2 + 2.0 / 4) / 2));
}

TEST_CASE("measure: rank 11 counts for recall and MAP, no longer for nDCG@10 and MRR@10") {
  auto ranking = numbered(10);
  ranking.emplace_back("a");
  const Metrics m = measure({{"a", 2}, {"b", 2}}, ranking);
  CHECK(m.ndcg10 == 0);
  CHECK(m.mrr10 == 0);
  CHECK(m.r100 == about(0.5));
  CHECK(m.map100 == about(1.0 / 11 / 2));
}

TEST_CASE("measure: rank 100 is the last that counts") {
  auto ranking = numbered(99);
  ranking.emplace_back("a");
  CHECK(measure({{"a", 1}}, ranking).map100 == about(0.01));
  ranking.insert(ranking.begin(), "y");
  CHECK(measure({{"a", 1}}, ranking).r100 == 0);
}

TEST_CASE("measure: an article given twice counts once, at its first rank") {
  const Metrics m = measure({{"a", 1}, {"b", 1}}, {"a", "a", "b"});
  CHECK(m.ndcg10 == about(1));
  CHECK(m.map100 == about(1));
}

TEST_CASE("measure: only the ten best grades make the ideal gain") {
  Grades grades;
  for (int i = 1; i <= 12; ++i) grades["x" + std::to_string(i)] = 1;
  const Metrics m = measure(grades, numbered(10));
  CHECK(m.ndcg10 == about(1));
  CHECK(m.r100 == about(10.0 / 12));
}

TEST_CASE("measure: a query with no answer scores 0") {
  const Metrics m = measure({{"a", 1}}, {});
  CHECK(m.ndcg10 + m.mrr10 + m.s1 + m.r100 + m.map100 == 0);
}

TEST_CASE("mean: each query weighs the same, unanswered ones included") {
  const Metrics m = mean({measure({{"a", 1}}, {"a"}), measure({{"a", 1}}, {}), measure({{"a", 1}}, {"x", "a"})});
  CHECK(m.mrr10 == about(0.5));
  CHECK(m.s1 == about(1.0 / 3));
  CHECK(m.r100 == about(2.0 / 3));
  CHECK(m.ndcg10 == about((1 + 1 / 1.584963) / 3));
  CHECK(mean({}).ndcg10 == 0);
}
