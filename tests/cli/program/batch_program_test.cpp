/// fsearch batch: what it remembers from one run to the next.
#include <doctest/doctest.h>

#include <random>
#include <string>

#include "tests/support/program.hpp"

using namespace fsearch::test;

namespace {

std::string articles(int from, int to) {
  std::string lines;
  for (int i = from; i < to; ++i)
    lines +=
        R"({"id":"a)" + std::to_string(i) + R"(","text":"Le navire )" + std::to_string(i) + " accoste à Brest.\"}\n";
  return lines;
}

std::string queries(int count) {
  std::string lines;
  for (int i = 0; i < count; ++i) lines += "navire " + std::to_string(i) + "\n";
  return lines;
}

}  // namespace

TEST_CASE("batch --since-last: all the first time, then what came into the index since") {
  const Workspace here;
  here.write("list", "navire\nvolcan\n");
  index_lines(here, articles(0, 3));
  const std::string batch = "fsearch batch --db db --quiet --since-last ";
  CHECK(here.run(batch + "list").out == "        3  navire\n        0  volcan\n");
  CHECK(here.run(batch + "list").status == 1);
  index_lines(here, articles(2, 5));
  CHECK(here.run(batch + "list").out == "        2  navire\n        0  volcan\n");
  CHECK(here.run("fsearch batch --db db --quiet list").out == "        5  navire\n        0  volcan\n");
  CHECK(here.run(batch + "--state other list").out == "        5  navire\n        0  volcan\n");
  here.write("damaged", "x");
  const Outcome refused = here.run(batch + "--state damaged list");
  CHECK(refused.status == 2);
  CHECK(refused.err.starts_with("fsearch: damaged: says no time of a run; remove it"));
  CHECK(here.run(batch + "- <list").status == 2);
  CHECK(here.run(batch + "--state other - <list").status == 1);
}

TEST_CASE("batch, watch, search --requests: a folder in the place of a list is named as one") {
  const Workspace here;
  index_lines(here, articles(0, 3));
  for (const char* command : {"batch --db db .", "watch --db db .", "search --db db --requests ."}) {
    const Outcome outcome = here.run(std::string("fsearch ") + command);
    CHECK(outcome.status == 2);
    CHECK_MESSAGE(outcome.err.starts_with("fsearch: .: a folder, not the "), outcome.err);
  }
}

TEST_CASE("batch --resume: killed any number of times, the file is that of one run, byte for byte") {
  const Workspace here;
  here.write("list", queries(400));
  index_lines(here, articles(0, 300));
  const std::string batch = " batch --db db --quiet --format csv --jobs 1 ";
  REQUIRE(here.run("fsearch" + batch + "--output whole list").status == 0);
  std::mt19937 random(5);
  bool killed = false, done = false;
  for (int i = 0; i < 200 && !done; ++i) {
    const std::string moment = "0." + std::to_string(100 + random() % 300);
    done = here.run("timeout -s KILL " + moment + " " FSEARCH_PROGRAM + batch + "--output r --resume list").status == 0;
    killed = killed || !done;
  }
  CHECK(killed);
  REQUIRE(here.run("fsearch" + batch + "--output r --resume list").status == 0);
  CHECK(here.run("cmp whole r").status == 0);
}

TEST_CASE("batch --resume: where the list, the options or the index have changed, it begins anew") {
  const Workspace here;
  index_lines(here, articles(0, 300));
  const std::string batch = " batch --db db --quiet --jobs 1 ";
  for (const std::string more : {"list", "index", "--limit 1 "}) {
    here.write("list", queries(400));
    for (int i = 1; i < 50 && here.read("r.progress").empty(); ++i)  // Each time a little later: machines differ.
      here.run("timeout -s KILL " + std::to_string(0.05 * i) + " " FSEARCH_PROGRAM + batch +
               "--output r --resume list");
    REQUIRE_FALSE(here.read("r.progress").empty());
    if (more == "list") here.write("list", "volcan\n" + queries(20));
    if (more == "index") index_lines(here, articles(300, 301));
    const std::string options = more.starts_with("--") ? more : "";
    CHECK(here.run("fsearch" + batch + options + "--output r --resume list").status == 0);
    CHECK(here.run("fsearch" + batch + options + "list | cmp - r").status == 0);
  }
}
