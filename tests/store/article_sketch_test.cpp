#include "store/records/article_sketch.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace fsearch;

TEST_CASE("sketch_resemblance: the share of equal bins, less what chance makes equal") {
  const std::string bins(sketch_bins, 'a');
  CHECK(sketch_resemblance(bins, bins) == doctest::Approx(1));
  CHECK(sketch_resemblance(bins, std::string(32, 'a') + std::string(32, 'b')) == doctest::Approx(0.498).epsilon(0.001));
  CHECK(sketch_resemblance(bins, std::string(sketch_bins, 'b')) == 0);
}

TEST_CASE("sketch_resemblance: short texts are alike or not, and like no long one; an empty sketch is like nothing") {
  CHECK(sketch_resemblance("12345678", "12345678") == 1);
  CHECK(sketch_resemblance("12345678", "12345679") == 0);
  CHECK(sketch_resemblance("aaaaaaaa", std::string(sketch_bins, 'a')) == 0);
  CHECK(sketch_resemblance("", "") == 0);
}
