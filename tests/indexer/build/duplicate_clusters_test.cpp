#include "indexer/update/duplicate_clusters.hpp"

#include <doctest/doctest.h>

#include <set>

#include "store/records/index_schema.hpp"
#include "store/records/sketch_article.hpp"
#include "tests/indexer/build/index_contents.hpp"
#include "tests/indexer/inputs/random_text.hpp"

using namespace fsearch;
using namespace fsearch::testing;

namespace {

struct Sketched {
  std::string article, sketch;
};

Sketched sketched(const std::string& id, const std::string& text) {
  return {schema::article_value(id), sketch_article(make_article(id, text))};
}

std::string cluster_of(DuplicateClusters& clusters, const Sketched& one) {
  return clusters.place(one.article, one.sketch).cluster;
}

}  // namespace

TEST_CASE("DuplicateClusters: of 3,000 texts, each copy and correction joins its own, and nothing else") {
  DuplicateClusters clusters;
  std::vector<std::string> leaders;
  for (unsigned i = 0; i < 3000; ++i) {
    const auto place =
        clusters.place(schema::article_value(std::to_string(i)), sketched("", edited(random_words(i, 200), 0)).sketch);
    CHECK_FALSE(place.joined);
    leaders.push_back(place.cluster);
  }
  CHECK(std::set<std::string>(leaders.begin(), leaders.end()).size() == 3000);
  for (unsigned i = 0; i < 3000; i += 7) {
    const auto place = clusters.place(schema::article_value("copy"),
                                      sketched("", edited(random_words(i, 200), i % 2 == 0 ? 0 : 90)).sketch);
    CHECK(place.joined);
    CHECK(place.cluster == leaders[i]);
  }
}

TEST_CASE("DuplicateClusters: what the index holds says the same clusters again") {
  DuplicateClusters first;
  const auto leader = sketched("a", edited(random_words(1, 300), 0));
  const auto copy = sketched("b", edited(random_words(1, 300), 100));
  const auto other = sketched("c", edited(random_words(2, 300), 0));
  const std::string cluster = cluster_of(first, leader), other_cluster = cluster_of(first, other);
  REQUIRE(cluster_of(first, copy) == cluster);
  DuplicateClusters again;
  again.insert(copy.article, copy.sketch, cluster);  // Before its leader, as after a change.
  again.insert(leader.article, leader.sketch, cluster);
  again.insert(other.article, other.sketch, other_cluster);
  CHECK(cluster_of(again, sketched("d", edited(random_words(1, 300), 0))) == cluster);
  CHECK(cluster_of(again, sketched("e", edited(random_words(2, 300), 0))) == other_cluster);
}

TEST_CASE("DuplicateClusters: an article that changes a little stays, and is no duplicate of itself") {
  DuplicateClusters clusters;
  const auto before = sketched("a", edited(random_words(1, 300), 0));
  const auto after = sketched("a", edited(random_words(1, 300), 100));
  const std::string cluster = cluster_of(clusters, before);
  const auto place = clusters.place(after.article, after.sketch);
  CHECK(place.cluster == cluster);
  CHECK_FALSE(place.joined);
  const auto rewritten = sketched("a", edited(random_words(2, 300), 0));
  CHECK(cluster_of(clusters, rewritten) != cluster);
}

TEST_CASE("DuplicateClusters: thousands of texts that share a formula cost no more than others") {
  DuplicateClusters clusters;
  const std::string formula = edited(random_words(1, 100), 0);
  std::set<std::string> found;
  for (unsigned i = 0; i < 5000; ++i)
    found.insert(cluster_of(clusters, sketched(std::to_string(i), formula + edited(random_words(i + 2, 100), 0))));
  CHECK(found.size() > 4000);
}

TEST_CASE("DuplicateClusters: an article without a sketch has no cluster") {
  DuplicateClusters clusters;
  CHECK(clusters.place(schema::article_value("a"), "").cluster.empty());
}
