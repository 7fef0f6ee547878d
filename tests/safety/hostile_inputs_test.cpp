/// Inputs that cannot be read: a clear line names file and reason, status 2, and all the rest is indexed.
#include <doctest/doctest.h>

#include <string>

#include "tests/support/program.hpp"

using namespace fsearch::test;

namespace {

// Makes the folder `in` by `script`, beside an article that must be found; returns what indexing it says.
Outcome index_with(const Workspace& here, const std::string& script) {
  REQUIRE(here.run("mkdir in; echo 'Un volcan.' > in/a.txt; echo 'Un volcan.' > in/z.txt\n" + script).status == 0);
  return here.run("fsearch index --db db in");
}

bool rest_is_indexed(const Workspace& here) {
  return here.run("fsearch --db db volcan --format jsonl | wc -l").out == "2\n" && is_sound(here);
}

bool names(const Outcome& outcome, const std::string& file) { return contains(outcome.err, "fsearch: " + file + ":"); }

}  // namespace

TEST_CASE("index: a damaged compressed file is named, the rest indexed") {
  const Workspace here;
  const auto outcome = index_with(here, "echo '{\"text\":\"x\"}' | gzip | head -c 20 > in/b.jsonl.gz");
  CHECK(outcome.status == 2);
  CHECK(contains(outcome.err,
                 "in/b.jsonl.gz: cannot be opened (truncated gzip input) (skipped); download or copy it again"));
  CHECK(rest_is_indexed(here));
}

TEST_CASE("index: a path that does not exist is named, the others are indexed") {
  const Workspace here;
  REQUIRE(here.run("mkdir in; echo 'Un volcan.' > in/a.txt; echo 'Un volcan.' > in/z.txt").status == 0);
  const auto outcome = here.run("fsearch index --db db no/such in");
  CHECK(outcome.status == 2);
  CHECK(contains(outcome.err, "fsearch: no/such: no such file or folder (skipped)"));
  CHECK(rest_is_indexed(here));
}

TEST_CASE("index: JSON that is nothing but brackets is named, the rest indexed") {
  const Workspace here;
  const auto outcome = index_with(here, "(head -c 10000 /dev/zero | tr '\\0' '[') > in/b.json");
  CHECK(outcome.status == 2);
  CHECK(names(outcome, "in/b.json"));
  CHECK(rest_is_indexed(here));
}

TEST_CASE("index: NUL bytes in a line of JSON cost that line alone") {
  const Workspace here;
  const auto outcome =
      index_with(here, "printf '{\"text\":\"a\\000b\"}\\n{\"id\":\"n\",\"text\":\"Suite.\"}\\n' > in/b.jsonl");
  CHECK(outcome.status == 2);
  CHECK(names(outcome, "in/b.jsonl:1"));
  CHECK(rest_is_indexed(here));
  CHECK(here.run("fsearch --db db suite").status == 0);
}

TEST_CASE("index: a line of over 64 MB is named with its reason, the lines after it are indexed") {
  const Workspace here;
  const auto outcome =
      index_with(here, "(head -c 70000000 /dev/zero | tr '\\0' x; echo; echo '{\"text\":\"Suite.\"}') > in/b.jsonl");
  CHECK(outcome.status == 2);
  CHECK(names(outcome, "in/b.jsonl:1"));
  CHECK(rest_is_indexed(here));
  CHECK(here.run("fsearch --db db suite").status == 0);
}

TEST_CASE("index: an archive cut short is named, what stands before the cut is indexed") {
  const Workspace here;
  const auto outcome = index_with(here,
                                  "mkdir t; echo 'Suite.' > t/1.txt; head -c 300000 /dev/urandom > t/2.txt\n"
                                  "tar -C t -c 1.txt 2.txt | gzip | head -c 100000 > in/b.tar.gz");
  CHECK(outcome.status == 2);
  CHECK(names(outcome, "in/b.tar.gz"));
  CHECK(rest_is_indexed(here));
  CHECK(here.run("fsearch --db db suite").status == 0);
}

TEST_CASE("index: a decompression bomb is named before it fills the memory, the rest indexed") {
  const Workspace here;
  const auto outcome = index_with(
      here, "(echo '{\"text\":\"Suite.\"}'; head -c 300000000 /dev/zero | tr '\\0' ' ') | gzip > in/b.jsonl.gz");
  CHECK(outcome.status == 2);
  CHECK(contains(outcome.err, "in/b.jsonl.gz: expands more than 300-fold"));
  CHECK(rest_is_indexed(here));
  CHECK(here.run("fsearch --db db suite").status == 0);
}

TEST_CASE("index: HTML nested 10,000 deep is read, 100,000 deep is named") {
  const Workspace here;
  const auto outcome = index_with(here,
                                  "nested() { yes \"$1\" | head -n $2 | tr -d '\\n'; }\n"
                                  "(nested '<div>' 10000; echo 'Suite.'; nested '</div>' 10000) > in/b.html\n"
                                  "(nested '<div>' 100000; echo 'Trop.'; nested '</div>' 100000) > in/c.html");
  CHECK(outcome.status == 2);
  CHECK_FALSE(names(outcome, "in/b.html"));
  CHECK(names(outcome, "in/c.html"));
  CHECK(rest_is_indexed(here));
  CHECK(here.run("fsearch --db db suite").status == 0);
}

TEST_CASE("index: a file that opens but cannot be read is named, the rest indexed") {
  const Workspace here;
  const auto outcome = index_with(here, "ln -s /proc/self/mem in/b.txt");
  CHECK(outcome.status == 2);
  CHECK(names(outcome, "in/b.txt"));
  CHECK(rest_is_indexed(here));
}

TEST_CASE("index: a text file with NUL bytes is named with its reason") {
  const Workspace here;
  const auto outcome = index_with(here, "printf 'Il pleut\\000 encore.' > in/b.txt");
  CHECK(outcome.status == 2);
  CHECK(contains(outcome.err, "in/b.txt: not a text file (it holds NUL bytes)"));
  CHECK(rest_is_indexed(here));
}

TEST_CASE("index: JSON nested 10,000 deep is named, the rest indexed") {
  const Workspace here;
  const auto outcome = index_with(here, "(head -c 10000 /dev/zero | tr '\\0' '['; echo) > in/b.jsonl");
  CHECK(outcome.status == 2);
  CHECK(names(outcome, "in/b.jsonl:1"));
  CHECK(rest_is_indexed(here));
}

TEST_CASE("index: links in a circle end, and each article is indexed once") {
  const Workspace here;
  const auto outcome = index_with(here, "mkdir in/b; ln -s ../../in in/b/up; ln -s . in/self");
  CHECK(outcome.status == 0);
  CHECK(rest_is_indexed(here));
}

TEST_CASE("index: links that lead to each other, or nowhere, are named") {
  const Workspace here;
  const auto outcome = index_with(here, "ln -s d.txt in/c.txt; ln -s c.txt in/d.txt; ln -s gone.txt in/e.txt");
  CHECK(outcome.status == 2);
  CHECK(names(outcome, "in/c.txt"));
  CHECK(names(outcome, "in/d.txt"));
  CHECK(names(outcome, "in/e.txt"));
  CHECK(rest_is_indexed(here));
}

TEST_CASE("index: a file too large for one article costs itself, not the rest of its archive") {
  const Workspace here;
  const auto outcome =
      index_with(here,
                 "mkdir t; head -c 70000000 /dev/zero | tr '\\0' x > t/1.txt; echo 'Suite.' > t/2.txt\n"
                 "tar -C t -cf in/b.tar 1.txt 2.txt");
  CHECK(outcome.status == 2);
  CHECK(names(outcome, "in/b.tar/1.txt"));
  CHECK(rest_is_indexed(here));
  CHECK(here.run("fsearch --db db suite").status == 0);
}

TEST_CASE("index: a table may be of any size, and a quote never closed is named") {
  const Workspace here;
  const auto outcome =
      index_with(here,
                 "x=$(head -c 1000000 /dev/zero | tr '\\0' x)\n"
                 "(echo 'id;titre;texte'; yes \"a;Vague;$x\" | head -n 70; echo 'b;Suite;Encore.') > in/b.csv\n"
                 "(echo 'titre;texte'; echo 'Suite;Encore.'; echo 'Suite;\"'; yes x | head -c 140000000) > in/c.csv");
  CHECK(outcome.status == 2);
  CHECK(contains(outcome.err, "in/c.csv:3: a quote of this row is never closed"));
  CHECK(rest_is_indexed(here));
  CHECK(here.run("fsearch --db db suite --format jsonl | wc -l").out == "2\n");
}
