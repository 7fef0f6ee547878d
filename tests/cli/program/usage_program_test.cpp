// What the program understands of a command line, without an index.
#include <doctest/doctest.h>

#include "tests/support/program.hpp"

using fsearch::test::contains;
using fsearch::test::Outcome;
using fsearch::test::Workspace;

namespace {

Outcome run(const std::string& script) {
  const Workspace workspace;
  return workspace.run(script);
}

/// Checks that `script` fails, prints nothing to standard output and one line with `message` to the other.
void check_refused(const std::string& script, const std::string& message) {
  const Outcome outcome = run(script);
  INFO(script, " printed ", outcome.err);
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  CHECK(outcome.err.starts_with("fsearch: "));
  CHECK(outcome.err.find('\n') == outcome.err.size() - 1);
  CHECK(contains(outcome.err, message));
}

}  // namespace

TEST_CASE("help goes to standard output with status 0, for the program and each subcommand") {
  for (const char* command : {"fsearch --help", "fsearch -h", "fsearch search --help", "fsearch index --help",
                              "fsearch eval --help", "fsearch analyze --help", "fsearch info --help"}) {
    const Outcome outcome = run(command);
    INFO(command);
    CHECK(outcome.status == 0);
    CHECK(contains(outcome.out, "Usage: fsearch"));
    CHECK(outcome.err.empty());
  }
}

TEST_CASE("the help of search shows a query with French operators") {
  CHECK(contains(run("fsearch search --help").out, "SAUF"));
}

TEST_CASE("the version is one line") {
  const Outcome outcome = run("fsearch --version");
  CHECK(outcome.status == 0);
  CHECK(outcome.out.starts_with("fsearch 0."));
}

TEST_CASE("mistakes on the command line are named, with what would be right") {
  check_refused("fsearch", "to search: fsearch QUERY");
  check_refused("fsearch search", "say what: fsearch QUERY");
  check_refused("fsearch Azure -Google",
                "-Google; options are listed by --help, a query that starts with - goes after --");
  check_refused("fsearch --limit beaucoup Azure", "--limit: 'beaucoup' is not a whole number");
  check_refused("fsearch --offset -3 Azure", "--offset: '-3' is not a whole number");
  check_refused("fsearch --format xml Azure", "--format: xml not in {text,json,jsonl,trec,csv}");
  check_refused("fsearch --since bientôt Azure",
                "--since: 'bientôt' is not a date; write 2025, 2025-03, 15/03/2025, hier");
  check_refused("fsearch --format csv --separator x Azure", "--separator: 'x' is not a separator; write , ; | or tab");
  check_refused("fsearch --facets source,colour Azure",
                "--facets: colour not in {source,section,author,year,month,entity,person,org,place}");
  check_refused("fsearch eval", "--queries is required");
  check_refused("fsearch --timeout abc Azure",
                "--timeout: 'abc' is no number of seconds; write one from 0.001 to 1000000, such as 2.5");
  check_refused("fsearch --recent -1 Azure", "--recent: '-1' is no number of days; write one from 0.01 to");
  check_refused("fsearch info --db a --db b", "--db is given 2 times; it takes one value");
}

TEST_CASE("an argument that a subcommand does not take is told with what it takes") {
  for (const std::string command : {"info", "check", "compact", "export", "train"})
    check_refused("fsearch " + command + " W", "not expected: W; an index is named by --db W");
  check_refused("fsearch info --db D W", "not expected: W; fsearch info takes nothing but options");
  check_refused("fsearch similar ID1 ID2", "not expected: ID2; fsearch similar takes one ID");
  check_refused("fsearch export --limit 5", "not expected: --limit 5; options are listed by fsearch export --help");
}

TEST_CASE("an index is not named by nothing, and no file is one") {
  check_refused("fsearch info --db ''", "--db: the name of the index is empty");
  check_refused("fsearch --db= Azure", "--db: the name of the index is empty");
  for (const std::string command : {"info --db f", "index --db f f", "search --db f Azure", "check --db f"})
    check_refused("echo Volcan > f; fsearch " + command, "fsearch: f: is a file, and an index is a folder");
}

TEST_CASE("a list or requests that cannot be read are named with the reason") {
  check_refused("fsearch batch --db D none.csv", "none.csv: the list of queries cannot be read (No such file");
}

TEST_CASE("an index that is not there is named, with the command that makes one") {
  check_refused("fsearch --db nowhere Azure", "nowhere: ");
  check_refused("fsearch --db nowhere Azure", "fsearch index --db");
  check_refused("fsearch Azure", ".local/share/fsearch: ");
  check_refused("FSEARCH_DB=here fsearch Azure", "here: ");
  check_refused("XDG_DATA_HOME=data fsearch Azure", "data/fsearch: ");
}

TEST_CASE("analyze prints the same table for an argument and for standard input") {
  const Outcome argument = run("fsearch analyze 'l’avocat d’OpenAI'");
  CHECK(argument.status == 0);
  CHECK(argument.out.starts_with("position\tbegin\tend\twidth\tsurface\texact\tfolded\tstem\ttwin\tflags\n"));
  CHECK(contains(argument.out, "\t4\t10\t1\tavocat\tavocat\tavocat\t"));
  CHECK(run("printf %s 'l’avocat d’OpenAI' | fsearch analyze -").out == argument.out);
}

TEST_CASE("analyze of a text without words has status 1") { CHECK(run("fsearch analyze ' '").status == 1); }
