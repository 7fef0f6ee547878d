#include "learning/small_rows.hpp"

#include <cmath>

namespace fsearch {
namespace {

constexpr float largest = 127;

}  // namespace

SmallRows make_small(const DenseRows& rows) {
  SmallRows small;
  small.width = static_cast<std::size_t>(rows.cols());
  small.values.reserve(static_cast<std::size_t>(rows.size()));
  for (Eigen::Index row = 0; row < rows.rows(); ++row) {
    const float peak = rows.cols() == 0 ? 0 : rows.row(row).cwiseAbs().maxCoeff();
    const float scale = peak / largest;
    small.scales.push_back(scale);
    for (Eigen::Index i = 0; i < rows.cols(); ++i)
      small.values.push_back(scale > 0 ? static_cast<std::int8_t>(std::lround(rows(row, i) / scale)) : std::int8_t{0});
  }
  return small;
}

double cosine(std::span<const std::int8_t> row, std::span<const float> vector) {
  float product = 0;
  float row_length = 0;
  float vector_length = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const auto value = static_cast<float>(row[i]);
    product += value * vector[i];
    row_length += value * value;
    vector_length += vector[i] * vector[i];
  }
  const double lengths = std::sqrt(static_cast<double>(row_length) * static_cast<double>(vector_length));
  return lengths > 0 ? static_cast<double>(product) / lengths : 0;
}

}  // namespace fsearch
