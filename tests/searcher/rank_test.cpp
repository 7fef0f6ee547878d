/// Features that need more than one article.
#include "searcher/rank.hpp"

#include <doctest/doctest.h>

namespace fsearch::testing {

TEST_CASE("even_out: an article that no training has seen gets what the others have on average, in every learnt feature") {
  std::vector<Features> features(3);
  for (const auto feature : {&Features::topic, &Features::near, &Features::peers}) {
    features[0].*feature = 0.2;
    features[1].*feature = 0.6;
  }
  even_out({Likeness{}, Likeness{}, std::nullopt}, features);
  for (const auto feature : {&Features::topic, &Features::near, &Features::peers}) {
    CHECK(features[0].*feature == 0.2);
    CHECK(features[2].*feature == doctest::Approx(0.4));
  }
}

}  // namespace fsearch::testing
