#include "evaluation/trec_run.hpp"

#include <doctest/doctest.h>

#include <sstream>

using fsearch::RankedArticle;
using fsearch::trec_lines;

namespace {

std::vector<double> scores_of(const std::string& run) {
  std::vector<double> scores;
  std::istringstream lines(run);
  for (std::string topic, q0, id, rank, score, tag; lines >> topic >> q0 >> id >> rank >> score >> tag;)
    scores.push_back(std::stod(score));
  return scores;
}

}  // namespace

TEST_CASE("trec_lines: six columns, ranks from first_rank") {
  CHECK(trec_lines("q1", {{"a", 2.5}, {"b", 1}}) == "q1 Q0 a 1 2.5 fsearch\nq1 Q0 b 2 1 fsearch\n");
  CHECK(trec_lines("q1", {{"a", 2.5}}, 11) == "q1 Q0 a 11 2.5 fsearch\n");
  CHECK(trec_lines("q1", {}).empty());
}

TEST_CASE("trec_lines: printed scores strictly decrease, whatever the scores") {
  const std::vector<RankedArticle> ranking = {{"a", 1.0 / 3}, {"b", 1.0 / 3}, {"c", 1.0 / 3}, {"d", 7}, {"e", 0.1}};
  const auto scores = scores_of(trec_lines("q", ranking));
  REQUIRE(scores.size() == 5);
  for (std::size_t i = 1; i < scores.size(); ++i) CHECK(scores[i] < scores[i - 1]);
  CHECK(scores[0] == 1.0 / 3);
  CHECK(scores[4] == 0.1);
}

TEST_CASE("trec_lines: white space in an id does not make a column") {
  CHECK(trec_lines("q", {{"mes articles/un\ttitre", 1}}) == "q Q0 mes%20articles/un%20titre 1 1 fsearch\n");
}
