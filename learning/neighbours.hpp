/// The words nearest to each word. Private to learning/.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "learning/matrices.hpp"

namespace fsearch {

struct Neighbour {
  std::uint16_t stem = 0;
  std::uint8_t likeness = 0;  ///< The cosine, of 255.

  bool operator==(const Neighbour&) const = default;
};

/// Returns, for each row, the at most `most` other rows of a cosine over `least`, the nearest first.
/// Requires: rows of length 1, or null. Runs on all cores; quadratic: 20 s for 32,000 rows on one core.
std::vector<std::vector<Neighbour>> find_neighbours(const DenseRows& rows, std::size_t most, float least);

}  // namespace fsearch
