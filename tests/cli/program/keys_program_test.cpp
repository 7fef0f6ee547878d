/// Articles without id and address: each keeps its own place, whatever other files are called.
#include <doctest/doctest.h>

#include <string>

#include "tests/support/program.hpp"

using namespace fsearch::test;

namespace {

/// Two folders, each with files of the same names that say other things: six articles.
void make_folders(const Workspace& here) {
  REQUIRE(here.run("mkdir jan fev").status == 0);
  for (const std::string month : {"jan", "fev"}) {
    here.write(month + "/1.txt", "Volcan de " + month + "\n\nIl fume.");
    here.write(month + "/t.csv", "titre,texte\nA " + month + ",Un.\nB " + month + ",Deux.\n");
  }
}

constexpr const char* kAll = "1.txt fev/1.txt fev/t.csv:2 fev/t.csv:3 t.csv:2 t.csv:3 ";

}  // namespace

TEST_CASE("index: files of the same name in two folders are all kept, in one run or in two") {
  for (const std::string runs :
       {"fsearch index --db db jan fev", "fsearch index --db db jan && fsearch index --db db fev"}) {
    CAPTURE(runs);
    const Workspace here;
    make_folders(here);
    const auto outcome = here.run(runs);
    CHECK(outcome.status == 0);
    CHECK(contains(outcome.err, "3 articles have the key of an article from elsewhere"));
    CHECK(indexed_ids(here) == kAll);
  }
}

TEST_CASE("index: read again, in any order and by any path, each file finds its own articles") {
  const Workspace here;
  make_folders(here);
  REQUIRE(here.run("fsearch index --db db jan fev").status == 0);
  for (const std::string again : {"fev jan", "jan fev", "fev", "jan", "./jan/../fev", "--changed-files jan fev"}) {
    CAPTURE(again);
    const auto outcome = here.run("fsearch index --db db " + again);
    CHECK(outcome.status == 0);
    CHECK(contains(outcome.err, "0 new, 0 replaced"));
    CHECK_FALSE(contains(outcome.err, "from elsewhere"));
  }
  here.write("fev/1.txt", "Volcan de fev\n\nIl dort.");
  CHECK(contains(here.run("fsearch index --db db fev").err, "0 new, 1 replaced, 2 unchanged"));
  CHECK(indexed_ids(here) == kAll);
}

TEST_CASE("index: where another folder lost its file, --delete-missing removes that one and no other") {
  const Workspace here;
  make_folders(here);
  REQUIRE(here.run("fsearch index --db db jan fev").status == 0);
  CHECK(here.run("rm jan/1.txt; fsearch index --db db --delete-missing jan fev").status == 0);
  CHECK(indexed_ids(here) == "fev/1.txt fev/t.csv:2 fev/t.csv:3 t.csv:2 t.csv:3 ");
  CHECK(contains(here.run("fsearch index --db db fev").err, "0 new, 0 replaced, 3 unchanged"));
}

TEST_CASE("index: folders of the same name keep theirs, too, by their path") {
  const Workspace here;
  REQUIRE(here.run("mkdir -p 2023/jan 2024/jan 2025/jan").status == 0);
  for (const std::string year : {"2023", "2024", "2025"}) here.write(year + "/jan/1.txt", "Volcan de " + year);
  REQUIRE(here.run("fsearch index --db db 2023/jan 2024/jan 2025/jan").status == 0);
  const std::string path = (here.path() / "2025/jan/1.txt").string();
  CHECK(indexed_ids(here) == path + " 1.txt jan/1.txt ");
  CHECK(contains(here.run("fsearch index --db db 2025/jan 2024/jan 2023/jan").err, "3 unchanged"));
}

TEST_CASE("index: a file given by its name from two folders is two files") {
  const Workspace here;
  make_folders(here);
  REQUIRE(here.run("cd jan && fsearch index --db ../db t.csv && cd ../fev && fsearch index --db ../db t.csv").status ==
          0);
  CHECK(indexed_ids(here) == "fev/t.csv:2 fev/t.csv:3 t.csv:2 t.csv:3 ");
}

TEST_CASE("index: a folder that was moved is the same one, as far as it has not changed") {
  const Workspace here;
  make_folders(here);
  REQUIRE(here.run("fsearch index --db db jan").status == 0);
  CHECK(contains(here.run("mv jan janvier && fsearch index --db db janvier").err, "0 new, 0 replaced, 3 unchanged"));
  here.write("janvier/1.txt", "Volcan de jan\n\nIl dort.");
  CHECK(contains(here.run("fsearch index --db db janvier").err, "--rebuild forgets where it was"));
  CHECK(indexed_ids(here) == "1.txt janvier/1.txt t.csv:2 t.csv:3 ");
}

TEST_CASE("extract: of two folders, prints what index would hold") {
  const Workspace here;
  make_folders(here);
  REQUIRE(here.run("fsearch extract jan fev > all.jsonl && fsearch index --db db all.jsonl").status == 0);
  CHECK(indexed_ids(here) == kAll);
}

TEST_CASE("index -: each text of the standard input is an article of its own, and the same text the same one") {
  const Workspace here;
  const auto index = [&](const std::string& text) {
    return here.run("printf '" + text + "' | fsearch index --db db -").err;
  };
  CHECK(contains(index("Un volcan.\\n"), "1 new"));
  CHECK(contains(index("Une grève.\\n"), "1 new, 0 replaced"));
  CHECK(contains(index("Un volcan.\\n"), "0 new, 0 replaced, 1 unchanged"));
  CHECK(contains(index("titre,texte\\nA,Un.\\nB,Deux.\\n"), "2 new, 0 replaced"));
  CHECK(contains(index("titre,texte\\nC,Trois.\\nA,Un.\\n"), "1 new, 0 replaced, 1 unchanged"));
  CHECK(contains(index("{\"id\":\"x\",\"text\":\"Un.\"}"), "1 new"));
  CHECK(contains(index("{\"id\":\"x\",\"text\":\"Deux.\"}"), "0 new, 1 replaced"));
  REQUIRE(here.run("printf 'Un volcan.\\n' | fsearch extract - > one.jsonl").status == 0);
  CHECK(contains(here.run("fsearch index --db db one.jsonl").err, "1 unchanged"));
}
