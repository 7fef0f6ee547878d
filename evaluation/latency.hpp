/// Latency percentiles.
#pragma once
#include <vector>

namespace fsearch {

/// Milliseconds.
struct Latency {
  double p50 = 0;
  double p95 = 0;
  double p99 = 0;
};

/// Returns the percentiles of `milliseconds`, each a value that was measured (nearest rank: the smallest one
/// that at least p % of the values do not exceed); 0 where there are none.
/// latency_of({3, 1, 2}) is p50 2, p95 3, p99 3.
Latency latency_of(std::vector<double> milliseconds);

}  // namespace fsearch
