#include "evaluation/latency.hpp"

#include <doctest/doctest.h>

using fsearch::latency_of;

TEST_CASE("latency_of: percentiles are measured values, by nearest rank") {
  std::vector<double> values;
  for (int i = 20; i >= 1; --i) values.push_back(i);
  const auto latency = latency_of(values);
  CHECK(latency.p50 == 10);
  CHECK(latency.p95 == 19);
  CHECK(latency.p99 == 20);
}

TEST_CASE("latency_of: one value is all its percentiles, none is 0") {
  CHECK(latency_of({7}).p50 == 7);
  CHECK(latency_of({7}).p99 == 7);
  CHECK(latency_of({}).p95 == 0);
}
