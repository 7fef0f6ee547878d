/// Vectors in a byte a number: each row has a length of its own, and only its direction is rounded. Private to
/// learning/.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "learning/matrices.hpp"

namespace fsearch {

/// value(row, i) is close to values[row * width + i] * scales[row].
struct SmallRows {
  std::size_t width = 0;
  std::vector<std::int8_t> values;
  std::vector<float> scales;

  std::span<const std::int8_t> row(std::size_t i) const { return {values.data() + i * width, width}; }
};

/// Returns the rows, each number off by at most 1/254 of the row's largest.
SmallRows make_small(const DenseRows& rows);

/// Returns the cosine of a row with a vector as wide; 0 where either is null.
double cosine(std::span<const std::int8_t> row, std::span<const float> vector);

}  // namespace fsearch
