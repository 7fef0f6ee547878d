#include "learning/truncated_svd.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace fsearch;

namespace {

/// Half of the numbers are 0, and the singular values fall slowly, as those of a text do.
DenseRows random_matrix() {
  std::mt19937 engine(7);
  std::normal_distribution<float> normal;
  return DenseRows::NullaryExpr(80, 60, [&](Eigen::Index row, Eigen::Index column) {
    return (row + column) % 2 == 0 ? 0 : normal(engine) / (1 + static_cast<float>(column) / 5);
  });
}

}  // namespace

TEST_CASE("truncated_svd: the first singular values are those of the full decomposition") {
  const DenseRows matrix = random_matrix();
  const Eigen::JacobiSVD<Eigen::MatrixXf> full(matrix);
  const TruncatedSvd svd = truncated_svd(matrix.sparseView(), 5);
  REQUIRE(svd.values.size() == 5);
  for (Eigen::Index i = 0; i < 5; ++i) CHECK(svd.values[i] == doctest::Approx(full.singularValues()[i]).epsilon(0.02));
}

TEST_CASE("truncated_svd: its vectors are orthonormal, and rebuild a matrix of that rank") {
  const DenseRows matrix = random_matrix().leftCols(6) * random_matrix().topRows(6);
  const TruncatedSvd svd = truncated_svd(matrix.sparseView(), 20);
  CHECK(svd.values.size() <= 6);
  const auto size = svd.values.size();
  CHECK((svd.left.transpose() * svd.left - Eigen::MatrixXf::Identity(size, size)).norm() < 1e-3F);
  CHECK((svd.left * svd.values.asDiagonal() * svd.right.transpose() - matrix).norm() < 1e-3F * matrix.norm());
}

TEST_CASE("truncated_svd: an empty matrix has none") {
  CHECK(truncated_svd(SparseRows(0, 5), 3).values.size() == 0);
  CHECK(truncated_svd(SparseRows(4, 5), 3).values.size() == 0);
}
