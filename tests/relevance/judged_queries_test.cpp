// The judged queries of corpus/: how well they are answered, above thresholds.
#include <doctest/doctest.h>

#include "asked_index.hpp"

using fsearch::test::newspaper;
using fsearch::test::Outcome;

TEST_CASE("the 185 judged queries are answered well: nDCG@10, MRR@10 and R@100 stay above their thresholds") {
  const Outcome outcome =
      newspaper().workspace().run("fsearch eval --db db --queries '" FSEARCH_CORPUS
                                  "/queries.tsv' --qrels '" FSEARCH_CORPUS "/qrels.txt' --format json");
  CAPTURE(outcome.err);
  REQUIRE(outcome.status == 0);
  const auto report = nlohmann::json::parse(outcome.out);
  CAPTURE(outcome.out);
  CHECK(report["queries"] == 185);
  CHECK(report["ndcg@10"].get<double>() > 0.965);  // measured: 0.9753
  CHECK(report["mrr@10"].get<double>() > 0.97);    // measured: 0.9865
  CHECK(report["r@100"].get<double>() > 0.975);    // measured: 0.9889
}

TEST_CASE("every article of the corpus is indexed, and its id is its file's name") {
  const auto answer = newspaper().answer("le la de", 100);
  CHECK(answer["total"] == 100);
  for (const auto& hit : answer["hits"]) {
    const std::string id = hit["id"];
    CHECK(id.ends_with(".txt"));
    CHECK(id.find('/') == std::string::npos);
  }
}
