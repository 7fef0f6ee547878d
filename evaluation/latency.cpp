#include "evaluation/latency.hpp"

#include <algorithm>
#include <cstddef>

namespace fsearch {
namespace {

/// Whole percents and whole numbers, so that 95 % of 20 values is exactly the 19th.
double nearest_rank(const std::vector<double>& sorted, std::size_t percent) {
  if (sorted.empty()) return 0;
  const std::size_t rank = (sorted.size() * percent + 99) / 100;
  return sorted[rank - 1];
}

}  // namespace

Latency latency_of(std::vector<double> milliseconds) {
  std::sort(milliseconds.begin(), milliseconds.end());
  return {nearest_rank(milliseconds, 50), nearest_rank(milliseconds, 95), nearest_rank(milliseconds, 99)};
}

}  // namespace fsearch
