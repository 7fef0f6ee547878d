// fsearch eval through the built program.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "small_index.hpp"

using fsearch::test::Outcome;
using fsearch::test::small_index;
using nlohmann::json;

namespace {

const fsearch::test::Workspace& evaluation() {
  const auto& workspace = small_index();
  // q1: right at rank 1; q2: nothing can be found; q3: not judged; q4: judged, not asked.
  workspace.write("queries.tsv", "q1\tpistou\nq2\txylophonistique\nq3\tAzure\n");
  workspace.write("qrels.txt", "q1 0 cuisine-1 2\nq2 0 tech-1 1\nq4 0 tech-1 1\n");
  return workspace;
}

Outcome run(const std::string& script) { return evaluation().run(script); }

}  // namespace

TEST_CASE("eval: queries both asked and judged count, an unanswered one scores 0") {
  const Outcome outcome = run("fsearch eval --db db --queries queries.tsv --qrels qrels.txt --format json");
  CHECK(outcome.status == 0);
  const json report = json::parse(outcome.out);
  CHECK(report["queries"] == 2);
  for (const char* measure : {"ndcg@10", "mrr@10", "s@1", "r@100", "map@100"}) CHECK(report[measure] == 0.5);
  CHECK(report["latency_ms"]["p50"] > 0);
  CHECK(report["latency_ms"]["p50"] <= report["latency_ms"]["p99"]);
}

TEST_CASE("eval: text for people") {
  const Outcome outcome = run("fsearch eval --db db --queries queries.tsv --qrels qrels.txt");
  CHECK(outcome.out.starts_with("queries 2  nDCG@10 0.5000  MRR@10 0.5000"));
}

TEST_CASE("eval: the run holds the ranking of each query that counts") {
  CHECK(run("fsearch eval --db db --queries queries.tsv --qrels qrels.txt --run run.txt").status == 0);
  const std::string lines = evaluation().read("run.txt");
  CHECK(lines.starts_with("q1 Q0 cuisine-1 1 "));
  CHECK(lines.ends_with(" fsearch\n"));
  CHECK(lines.find("q3") == std::string::npos);
}

TEST_CASE("eval: --plain takes operators away") {
  evaluation().write("plain.tsv", "q1\t-pistou \"soupe\n");
  const std::string command = "fsearch eval --db db --queries plain.tsv --qrels qrels.txt --format json";
  CHECK(json::parse(run(command + " --plain").out)["s@1"] == 1.0);
  CHECK(json::parse(run(command).out)["s@1"] == 0.0);
}

TEST_CASE("eval: files that cannot serve are named, by line where one is at fault") {
  evaluation().write("bad.txt", "q1 0 cuisine-1 2\nq1 cuisine-1\n");
  const Outcome bad = run("fsearch eval --db db --queries queries.tsv --qrels bad.txt");
  CHECK(bad.status == 2);
  CHECK(bad.err.starts_with("fsearch: bad.txt:2: 2 columns instead of 4; a line of judgements is: "));
  CHECK(run("fsearch eval --db db --queries none.tsv --qrels qrels.txt")
            .err.starts_with("fsearch: none.tsv: cannot be read"));
  evaluation().write("other.txt", "q9 0 cuisine-1 2\n");
  CHECK(run("fsearch eval --db db --queries queries.tsv --qrels other.txt")
            .err.starts_with("fsearch: other.txt: judges none of the queries of queries.tsv"));
  CHECK(run("fsearch eval --db db --queries queries.tsv --qrels qrels.txt --run no/where").status == 2);
}
