#include "learning/truncated_svd.hpp"

#include <algorithm>
#include <random>

namespace fsearch {
namespace {

constexpr Eigen::Index oversampling = 10;
constexpr int power_iterations = 2;

DenseRows random_directions(Eigen::Index rows, Eigen::Index columns) {
  std::mt19937 engine(20110501);
  std::normal_distribution<float> normal;
  return DenseRows::NullaryExpr(rows, columns, [&](Eigen::Index, Eigen::Index) { return normal(engine); });
}

/// Returns an orthonormal basis of the columns' span.
DenseRows orthonormal(const DenseRows& columns) {
  const Eigen::MatrixXf by_column = columns;
  const Eigen::HouseholderQR<Eigen::MatrixXf> qr(by_column);
  return qr.householderQ() * Eigen::MatrixXf::Identity(columns.rows(), columns.cols());
}

/// A value so small is rounding: its vectors mean nothing.
Eigen::Index count_sound(const Eigen::VectorXf& values, Eigen::Index rank) {
  const float least = values.size() == 0 ? 0 : values[0] * 1e-4F;
  Eigen::Index count = 0;
  while (count < std::min(rank, values.size()) && values[count] > least) ++count;
  return count;
}

}  // namespace

TruncatedSvd truncated_svd(const SparseRows& matrix, Eigen::Index rank) {
  const Eigen::Index width = std::min({rank + oversampling, matrix.rows(), matrix.cols()});
  if (width == 0) return {DenseRows(matrix.rows(), 0), {}, DenseRows(matrix.cols(), 0)};
  DenseRows basis = orthonormal(matrix * random_directions(matrix.cols(), width));
  for (int i = 0; i < power_iterations; ++i) {
    const DenseRows other = orthonormal(matrix.transpose() * basis);
    basis = orthonormal(matrix * other);
  }
  const DenseRows projected = matrix.transpose() * basis;
  const Eigen::MatrixXf gram = projected.transpose() * projected;
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXf> solver(gram);
  const Eigen::VectorXf values = solver.eigenvalues().reverse().cwiseMax(0).cwiseSqrt();
  const Eigen::Index kept = count_sound(values, rank);
  const Eigen::MatrixXf rotation = solver.eigenvectors().rowwise().reverse().leftCols(kept);
  const Eigen::VectorXf inverse = values.head(kept).cwiseInverse();
  return {basis * rotation, values.head(kept), projected * rotation * inverse.asDiagonal()};
}

}  // namespace fsearch
