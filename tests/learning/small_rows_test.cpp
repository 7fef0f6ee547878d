#include "learning/small_rows.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

using namespace fsearch;

namespace {

DenseRows random_rows(Eigen::Index rows, Eigen::Index width) {
  std::mt19937 engine(1);
  std::normal_distribution<float> normal;
  return DenseRows::NullaryExpr(rows, width, [&](Eigen::Index, Eigen::Index) { return normal(engine); });
}

}  // namespace

TEST_CASE("make_small: a number comes back off by at most 1/254 of its row's largest") {
  DenseRows rows = random_rows(20, 150);
  rows.row(3) *= 1000;
  const SmallRows small = make_small(rows);
  for (Eigen::Index row = 0; row < rows.rows(); ++row) {
    const auto r = static_cast<std::size_t>(row);
    const float allowed = rows.row(row).cwiseAbs().maxCoeff() / 254 * 1.001F;
    for (Eigen::Index i = 0; i < rows.cols(); ++i)
      CHECK(std::abs(static_cast<float>(small.row(r)[static_cast<std::size_t>(i)]) * small.scales[r] - rows(row, i)) <=
            allowed);
  }
}

TEST_CASE("make_small: a null row stays null, and is like nothing") {
  const SmallRows small = make_small(DenseRows::Zero(1, 4));
  CHECK(small.scales[0] == 0);
  CHECK(cosine(small.row(0), std::vector<float>{1, 2, 3, 4}) == 0);
}

TEST_CASE("cosine: rounding to a byte moves it by less than a hundredth") {
  const DenseRows rows = random_rows(2, 150);
  const SmallRows small = make_small(rows);
  const std::vector<float> other(rows.row(1).begin(), rows.row(1).end());
  const double exact = static_cast<double>(rows.row(0).dot(rows.row(1)) / (rows.row(0).norm() * rows.row(1).norm()));
  CHECK(std::abs(cosine(small.row(0), other) - exact) < 0.01);
  CHECK(cosine(small.row(1), other) > 0.999);
}
