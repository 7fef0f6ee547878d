/// index --delete-missing: what it removes, and above all what it leaves.
#include <doctest/doctest.h>

#include <string>

#include "tests/support/program.hpp"

using namespace fsearch::test;

namespace {

// Two folders with two articles each, and one article from a file.
void make_index(const Workspace& here) {
  const auto outcome = here.run(
      "mkdir one two\n"
      "echo 'Un volcan.' > one/1.txt; echo 'Deux volcans.' > one/2.txt\n"
      "echo 'Trois volcans.' > two/3.txt; echo 'Quatre volcans.' > two/4.txt\n"
      "echo '{\"id\":\"alone\",\"text\":\"Un seul volcan.\"}' > f.jsonl\n"
      "fsearch index --db db one two f.jsonl");
  REQUIRE(outcome.status == 0);
}

}  // namespace

TEST_CASE("index --delete-missing: removes what is gone from the folder given, and only that") {
  const Workspace here;
  make_index(here);
  const auto outcome = here.run("rm one/1.txt two/3.txt; fsearch index --db db --delete-missing one");
  CHECK(outcome.status == 0);
  CHECK(outcome.err.find("1 unchanged, 1 removed") != std::string::npos);
  CHECK(indexed_ids(here) == "2.txt 3.txt 4.txt alone ");
  CHECK(is_sound(here));
}

TEST_CASE("index --delete-missing: a folder is the same one by another path") {
  const Workspace here;
  make_index(here);
  CHECK(here.run("rm one/1.txt; ln -s one link; fsearch index --db db --delete-missing ./two/../link").status == 0);
  CHECK(indexed_ids(here) == "2.txt 3.txt 4.txt alone ");
}

TEST_CASE("index --delete-missing: an emptied folder, perhaps not mounted, loses nothing") {
  const Workspace here;
  make_index(here);
  const auto outcome = here.run("rm one/*.txt; fsearch index --db db --delete-missing one two");
  CHECK(outcome.status == 0);
  CHECK(outcome.err.find("/one: gave no article, so its 2 articles stay; ") != std::string::npos);
  CHECK(outcome.err.find("/two: gave") == std::string::npos);
  CHECK(indexed_ids(here) == "1.txt 2.txt 3.txt 4.txt alone ");
}

TEST_CASE("index --delete-missing: where something was skipped nothing is removed, and that is said") {
  const Workspace here;
  make_index(here);
  const auto outcome =
      here.run("rm one/1.txt; echo '{broken' > one/x.jsonl; fsearch index --db db --delete-missing one");
  CHECK(outcome.status == 2);
  CHECK(outcome.err.find("no missing article was removed") != std::string::npos);
  CHECK(indexed_ids(here) == "1.txt 2.txt 3.txt 4.txt alone ");
}

TEST_CASE("index: without --delete-missing nothing is removed") {
  const Workspace here;
  make_index(here);
  CHECK(here.run("rm one/1.txt; fsearch index --db db one").status == 0);
  CHECK(indexed_ids(here) == "1.txt 2.txt 3.txt 4.txt alone ");
}

TEST_CASE("index --delete-missing: a large batch removes too") {
  const Workspace here;
  make_index(here);
  const auto outcome = here.run(
      "rm one/1.txt\n"
      "seq 1 2500 | sed 's/.*/{\"id\":\"n&\",\"text\":\"Nouvelle &.\"}/' > one/new.jsonl\n"
      "fsearch index --db db --delete-missing one");
  CHECK(outcome.status == 0);
  CHECK(outcome.err.find("2500 new, 0 replaced, 1 unchanged, 1 removed") != std::string::npos);
  CHECK(here.run("fsearch check --db db").out == "2504 articles whole, 0 problems\n");
}
