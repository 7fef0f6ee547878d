#include "cli/keeping/index_command.hpp"

#include <doctest/doctest.h>

#include "cli/console/progress_display.hpp"
#include "cli/keeping/info_command.hpp"

using namespace fsearch;
using Lines = std::vector<std::string>;

TEST_CASE("index summary: counts what became of the articles, and the time") {
  IndexReport report;
  report.read = 96;
  report.added = 90;
  report.replaced = 2;
  report.unchanged = 4;
  CHECK(index_summary(report, .34) == "96 articles in 0.3 s: 90 new, 2 replaced, 4 unchanged");
}

TEST_CASE("index problems: each with its place and its remedy") {
  IndexReport report;
  report.skipped = 1;
  report.problems = {{"a.jsonl", 3, "not JSON", "", true},
                     {"b.txt", 0, "unreadable date: hier", "write it as 2025-03-15", false}};
  CHECK(problem_lines(report.problems) == Lines{"fsearch: a.jsonl:3: not JSON (skipped)",
                                                "fsearch: b.txt: unreadable date: hier; write it as 2025-03-15"});
  CHECK(index_summary(report, 1) == "0 articles in 1.0 s: 0 new, 0 replaced, 0 unchanged, 1 skipped");
}

TEST_CASE("index problems: a flood of problems is cut after twenty") {
  IndexReport report;
  report.problems.assign(25, {"a.jsonl", 1, "not JSON", "", true});
  const Lines lines = problem_lines(report.problems);
  REQUIRE(lines.size() == 21);
  CHECK(lines[20] == "fsearch: and 5 more problems");
}

TEST_CASE("progress line: bar, share, rate and remaining time where the whole is known") {
  CHECK(progress_line({12000, .5, 8, "indexing"}, 10) ==
        "indexing  [#####-----]  50 %  12000 articles  1500/s  8 s left");
  CHECK(progress_line({12000, 1.5, 8, "indexing"}, 4) == "indexing  [####]  100 %  12000 articles  1500/s");
}

TEST_CASE("progress line: without the whole there is neither bar nor remaining time") {
  CHECK(progress_line({12000, std::nullopt, 8, "indexing"}, 10) == "indexing  12000 articles  1500/s");
}

TEST_CASE("progress line: no remaining time is guessed at the very start") {
  CHECK(progress_line({3, .001, .1, "indexing"}, 4) == "indexing  [----]  0 %  3 articles  30/s");
}

TEST_CASE("info: as rows and as JSON") {
  IndexInfo info;
  info.database = "news";
  info.articles = 3;
  info.average_body_length = 2.333;
  CHECK(render_info(info).starts_with("database\tnews\n"));
  CHECK(render_info(info).find("\naverage_body_length\t2.3\n") != std::string::npos);
  CHECK(render_info_json(info).find("\"articles\": 3,") != std::string::npos);
}
