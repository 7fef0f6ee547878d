/// An index copied change by change by xapian-replicate: the built program reads the copy, and does not change it.
#include <doctest/doctest.h>

#include <string>

#include "tests/support/program.hpp"

using namespace fsearch::test;

namespace {

// Serves what is here until the shell ends. The server ends its whole group with itself, which else were the test's.
constexpr std::string_view serve =
    "port=$((20000 + $$ % 20000)); setsid xapian-replicate-server --port $port . & trap \"kill $!\" EXIT\n"
    "copy() { for try in 1 2 3 4 5 6 7 8 9; do\n"
    "  xapian-replicate -q -o -h 127.0.0.1 -p $port -m db/current copy/current 2> errors && return; sleep .3; done; "
    "cat errors; exit 9; }\n"
    "export XAPIAN_MAX_CHANGESETS=9; mkdir -p copy\n";

Outcome run_served(const Workspace& here, const std::string& script) { return here.run(std::string(serve) + script); }

}  // namespace

TEST_CASE("a replica: it answers as its original, and follows a change") {
  const Workspace here;
  index_lines(here, "{\"id\":\"a\",\"text\":\"Un volcan se réveille.\"}\n");
  here.write("more.jsonl", "{\"id\":\"b\",\"text\":\"Le volcan s’endort.\"}\n");
  const auto outcome = run_served(here,
                                  "copy; fsearch --db copy --format trec volcan | cut -d' ' -f3\n"
                                  "fsearch index --db db more.jsonl 2> errors || exit\n"
                                  "copy; fsearch --db copy --format trec volcan | cut -d' ' -f3 | sort\n"
                                  "fsearch export --db copy > a; fsearch export --db db > b; cmp a b && echo same\n"
                                  "fsearch info --db copy | grep articles; fsearch check --db copy");
  CAPTURE(outcome.err);
  CHECK(outcome.out == "a\na\nb\nsame\narticles\t2\n2 articles whole, 0 problems, no checksums of blocks\n");
}

TEST_CASE("a replica: it follows articles that are replaced and removed, though no index keeps lists of their terms") {
  const Workspace here;
  std::string lines;
  for (const char* id : {"a", "b", "c", "d"}) lines += std::string("{\"id\":\"") + id + "\",\"text\":\"Un volcan.\"}\n";
  index_lines(here, lines);
  here.write("more.jsonl", "{\"id\":\"b\",\"text\":\"Un lac.\"}\n{\"id\":\"e\",\"text\":\"Un volcan.\"}\n");
  here.write("again.jsonl", "{\"id\":\"e\",\"text\":\"Un lac gelé.\"}\n");
  const auto outcome = run_served(here,
                                  "copy; fsearch index --db db more.jsonl 2> errors || exit\n"
                                  "copy; fsearch --db copy --format trec volcan | cut -d' ' -f3 | sort\n"
                                  "fsearch check --db copy; fsearch delete --db db a > errors; copy\n"
                                  "fsearch index --db db again.jsonl 2> errors || exit\n"
                                  "copy; fsearch --db copy --format trec lac | cut -d' ' -f3 | sort\n"
                                  "fsearch check --db copy; fsearch check --db db");
  CAPTURE(outcome.err);
  CHECK(outcome.out ==
        "a\nc\nd\ne\n5 articles whole, 0 problems, no checksums of blocks\nb\ne\n4 articles whole, 0 problems, no "
        "checksums of blocks\n4 articles whole, 0 problems\n");
}

TEST_CASE("a replica: what would change it is refused, and leaves it as it was") {
  const Workspace here;
  index_lines(here, "{\"id\":\"a\",\"text\":\"Un volcan se réveille.\"}\n");
  REQUIRE(run_served(here, "copy").status == 0);
  for (const std::string command : {"index --db copy more.jsonl", "delete --db copy a", "compact --db copy"}) {
    CAPTURE(command);
    here.write("more.jsonl", "{\"id\":\"b\",\"text\":\"Le volcan s’endort.\"}\n");
    const auto outcome = here.run("fsearch " + command);
    CHECK(outcome.status == 2);
    CHECK(contains(outcome.err, "copy: is a copy that xapian-replicate keeps"));
    CHECK(here.run("ls copy").out == "current\n");
  }
}
