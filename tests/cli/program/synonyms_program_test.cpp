/// index --synonyms: the built program, end to end.
#include <doctest/doctest.h>

#include "tests/support/program.hpp"

using namespace fsearch::test;

namespace {

constexpr std::string_view kArticles =
    R"({"id":"a","title":"La lettre","text":"Un courriel du ministre."})"
    "\n"
    R"({"id":"b","title":"Le journal","text":"Patrick Poivre d’Arvor quitte la télévision."})"
    "\n";

std::string groups_of(const Workspace& here) { return here.run("fsearch info --db db | grep synonyms").out; }

}  // namespace

TEST_CASE("index --synonyms: without PATH only the synonyms change, and each file replaces the one before") {
  const Workspace here;
  index_lines(here, kArticles);
  here.write("s.txt", "# noms\nmail, courriel\nPPDA, Patrick Poivre d'Arvor\n");
  const auto outcome = here.run("fsearch index --db db --synonyms s.txt");
  CHECK(outcome.status == 0);
  CHECK(outcome.err == "2 groups of synonyms\n");
  CHECK(groups_of(here) == "synonyms\t2\n");
  CHECK(indexed_ids(here) == "a b ");
  CHECK(is_sound(here));
  here.write("none.txt", "");
  CHECK(here.run("fsearch index --db db --synonyms none.txt").status == 0);
  CHECK(groups_of(here) == "synonyms\t0\n");
}

TEST_CASE("index --synonyms: with PATH articles are indexed, too, and a new index may start so") {
  const Workspace here;
  here.write("in.jsonl", kArticles);
  here.write("s.txt", "mail => courriel\n");
  CHECK(here.run("fsearch index --db db --synonyms s.txt in.jsonl").status == 0);
  CHECK(groups_of(here) == "synonyms\t1\n");
  CHECK(indexed_ids(here) == "a b ");
}

TEST_CASE("index --synonyms: the synonyms outlast updates, bulk or not, compaction and a rebuild") {
  const Workspace here;
  index_lines(here, kArticles);
  here.write("s.txt", "mail, courriel\n");
  REQUIRE(here.run("fsearch index --db db --synonyms s.txt").status == 0);
  for (const std::string command : {"delete --db db a", "index --db db more.jsonl", "index --db db many.jsonl",
                                    "compact --db db", "index --db db --rebuild more.jsonl"}) {
    CAPTURE(command);
    here.write("more.jsonl", R"({"id":"c","text":"Un volcan."})");
    here.run("seq 2500 | sed 's/.*/{\"id\":\"n&\",\"text\":\"Volcan &.\"}/' > many.jsonl");
    CHECK(here.run("fsearch " + command).status == 0);
    CHECK(groups_of(here) == "synonyms\t1\n");
  }
}

TEST_CASE("index --synonyms: a file with a mistake changes nothing, and each line that is wrong is named") {
  const Workspace here;
  index_lines(here, kArticles);
  here.write("good.txt", "mail, courriel\n");
  REQUIRE(here.run("fsearch index --db db --synonyms good.txt").status == 0);
  here.write("bad.txt", "mail, courriel\nseul\n\nPPDA =>\n");
  here.write("more.jsonl", R"({"id":"c","text":"Un volcan."})");
  const auto outcome = here.run("fsearch index --db db --synonyms bad.txt more.jsonl");
  CHECK(outcome.status == 2);
  CHECK(contains(outcome.err, "fsearch: bad.txt:2: a single name; put commas between the names: mail, courriel\n"));
  CHECK(contains(outcome.err, "fsearch: bad.txt:4: nothing on one side of =>"));
  CHECK(groups_of(here) == "synonyms\t1\n");
  CHECK(indexed_ids(here) == "a b ");
}

TEST_CASE("index --synonyms: a missing file, a file that is no text and a missing index are told") {
  const Workspace here;
  CHECK(here.run("fsearch index --db db --synonyms none.txt").status == 2);
  here.write("s.txt", "mail, courriel\n");
  const auto outcome = here.run("fsearch index --db db --synonyms s.txt");
  CHECK(outcome.status == 2);
  CHECK(contains(outcome.err, "no index here"));
  CHECK(here.run("fsearch index --db db").status == 2);
  index_lines(here, kArticles);
  here.run("printf 'a\\000\\001b\\000' > bytes");
  CHECK(contains(here.run("fsearch index --db db --synonyms bytes").err, "no text"));
}

TEST_CASE("index --synonyms: a file of Windows is read as its writer sees it") {
  const Workspace here;
  index_lines(here, kArticles);
  here.write("s.txt", "m\xE9l, courriel\r\n");
  CHECK(here.run("fsearch index --db db --synonyms s.txt").status == 0);
  CHECK(groups_of(here) == "synonyms\t1\n");
}
