/// Nothing of a user's is lost by a command that says "done": the built program against foreign files, empty
/// inputs and damaged indexes.
#include <doctest/doctest.h>

#include <string>

#include "tests/support/program.hpp"

using namespace fsearch::test;

namespace {

/// The address sanitizer asks for terabytes of addresses, which this bounds.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool shadowed = true;
#else
constexpr bool shadowed = false;
#endif

constexpr std::string_view one_article = "{\"id\":\"a\",\"text\":\"Un volcan se réveille.\"}\n";

}  // namespace

TEST_CASE("index --db: a folder of the user's is refused with a remedy, whatever its files are called") {
  const Workspace here;
  here.write("in.jsonl", one_article);
  REQUIRE(here.run("mkdir -p mine/generation-photos mine/building; echo x > mine/generation-photos/a.jpg; "
                   "echo x > mine/building/plan; ls -lR mine > before")
              .status == 0);
  for (const std::string option : {"", "--rebuild "}) {
    const auto outcome = here.run("fsearch index --db mine " + option + "in.jsonl");
    CHECK(outcome.status == 2);
    CHECK(contains(outcome.err,
                   " and is no index, so nothing is written here; choose a new or an empty folder, such as "
                   "--db mine/index"));
    CHECK(here.run("ls -lR mine | cmp - before").status == 0);
  }
}

TEST_CASE("index --rebuild: where nothing can be read, the index stays, and the status says so") {
  const Workspace here;
  index_lines(here, one_article);
  REQUIRE(here.run("mkdir empty; ln -s loop loop").status == 0);
  for (const std::string path : {"empty", "loop"}) {
    const auto outcome = here.run("fsearch index --rebuild --db db " + path);
    CHECK(outcome.status == 2);
    CHECK(contains(outcome.err, "db: nothing was read to rebuild it from, so it stays as it was; check the paths\n"));
    CHECK(indexed_ids(here) == "a ");
  }
}

TEST_CASE("index: a standard input that is closed is an error, and the lock is not read in its place") {
  const Workspace here;
  index_lines(here, one_article);
  const auto outcome = here.run("fsearch index --db db - <&-");
  CHECK(outcome.status == 2);
  CHECK(contains(outcome.err, "fsearch: -: "));
  CHECK(indexed_ids(here) == "a ");
}

TEST_CASE("check: needs neither the right to write nor the lock") {
  const Workspace here;
  index_lines(here, one_article);
  REQUIRE(here.run("rm db/lock; ls -l db > before").status == 0);
  CHECK(here.run("fsearch check --db db").out == "1 article whole, 0 problems\n");
  CHECK(here.run("ls -l db | cmp - before").status == 0);
  index_lines(here, "{\"id\":\"b\",\"text\":\"Un volcan s’endort.\"}\n");
  CHECK(here.run("exec 9< db/lock; flock 9; fsearch check --db db").status == 0);
}

TEST_CASE(
    "index: memory that runs out, and threads that the system does not give, are a message; the index "
    "stays" *
    doctest::skip(shadowed)) {
  const Workspace here;
  index_lines(here, one_article);
  here.write("many.jsonl", "");
  REQUIRE(here.run("for i in $(seq 3000); do echo '{\"id\":\"n'$i'\",\"text\":\"Un volcan gronde.\"}'; done "
                   "> many.jsonl")
              .status == 0);
  for (const std::string kilobytes : {"150000", "250000", "350000"}) {
    CAPTURE(kilobytes);
    const auto outcome = here.run("ulimit -v " + kilobytes + "; fsearch index --db db --rebuild many.jsonl");
    CHECK(outcome.status <= 2);
    if (outcome.status == 2) {
      INFO(outcome.err);
      CHECK((contains(outcome.err, "fsearch: out of memory") || contains(outcome.err, "gives no more threads")));
      CHECK(indexed_ids(here) == "a ");
    }
  }
  CHECK(here.run("fsearch index --db db --jobs 65 many.jsonl").status == 2);
}
