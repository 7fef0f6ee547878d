// Arguments mean what was typed, whatever the library that splits the command line would make of them.
#include <doctest/doctest.h>

#include "tests/support/program.hpp"

using namespace fsearch::test;

namespace {

constexpr const char* kArticles =
    "{\"id\":\"a\",\"text\":\"un volcan\",\"source\":\"[x]\"}\n"
    "{\"id\":\"b\",\"text\":\"deux volcans\"}\n"
    "{\"id\":\"[a,b]\",\"text\":\"trois volcans\",\"source\":\"x\"}\n"
    "{\"id\":\"{}\",\"text\":\"quatre volcans\"}\n";

}  // namespace

TEST_CASE("brackets: an id is one id") {
  const Workspace here;
  index_lines(here, kArticles);
  CHECK(contains(here.run("fsearch show --db db '[a,b]'").out, "trois volcans"));
  CHECK(contains(here.run("fsearch similar --db db '[a,b]' --format json").out, "\"query\":\"[a,b]\""));
  CHECK(here.run("fsearch delete --db db '[a,b]'").status == 0);
  CHECK(indexed_ids(here) == "a b {} ");
  CHECK(here.run("fsearch delete --db db '{}'").status == 0);
  CHECK(indexed_ids(here) == "a b ");
}

TEST_CASE("brackets: queries, filters, paths and indexes are as typed") {
  const Workspace here;
  here.write("[1,2].jsonl", kArticles);
  CHECK(here.run("fsearch index --db '[db]' '[1,2].jsonl'").status == 0);
  CHECK(here.run("test -d '[db]'").status == 0);
  CHECK(contains(here.run("fsearch --db='[db]' --format json '[trois, volcan]'").out, "\"query\":\"[trois, volcan]\""));
  CHECK(contains(here.run("fsearch search --db '[db]' --format json '{}' '%%' volcan").out,
                 "\"query\":\"{} %% volcan\""));
  CHECK(contains(here.run("fsearch delete --db '[db]' --query '[nobody]'").err, "0 articles removed"));
}

TEST_CASE("signs: ++, an empty word and a negative number are words of a query") {
  const Workspace here;
  index_lines(here, kArticles);
  CHECK(contains(here.run("fsearch --db db --format json C ++ volcan").out, "\"query\":\"C ++ volcan\""));
  CHECK(
      contains(here.run("fsearch --db db --format json -- -Google -- volcan").out, "\"query\":\"-Google -- volcan\""));
  CHECK(contains(here.run("fsearch --db db --format json '-12 degrés' volcan").out, "\"query\":\"-12 degrés volcan\""));
  CHECK(contains(here.run("fsearch --db db --source= --format json volcan index").out, "\"query\":\"volcan index\""));
}

TEST_CASE("a name with terminal sequences or line ends forges no message") {
  const Workspace here;
  index_lines(here, kArticles);
  const std::string forged = "$(printf 'x\\n\\033[31mfsearch: tout va bien\\007')";
  for (const std::string& command :
       {"delete --db db \"" + forged + "\"", "show --db db \"" + forged + "\"", "index --db db \"" + forged + "\"",
        "--db \"" + forged + "\" volcan", "--limit \"" + forged + "\" volcan", "extract \"" + forged + "\"",
        "entities --db db --of \"" + forged + "\"", "--format csv --db db \"" + forged + "\""}) {
    CAPTURE(command);
    const Outcome outcome = here.run("fsearch " + command);
    CHECK(outcome.err.find_first_of("\033\007") == std::string::npos);
    CHECK_FALSE(contains(outcome.err, "\n\033"));
    CHECK_FALSE(contains(outcome.err, "\nfsearch: tout"));
  }
}

TEST_CASE("what a subcommand does not take is named as it was typed") {
  const Outcome outcome = Workspace().run("fsearch check two words");
  CHECK(outcome.status == 2);
  CHECK(outcome.err.starts_with("fsearch: not expected: two words; "));
}

TEST_CASE("a first word one edit from a subcommand is asked about, not searched; behind an option it is a word") {
  const Workspace here;
  index_lines(here, kArticles);
  const Outcome outcome = here.run("FSEARCH_DB=db; export FSEARCH_DB; fsearch indx volcan");
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  CHECK(outcome.err == "fsearch: indx is not a subcommand; perhaps fsearch index? To search for it: fsearch -- indx\n");
  for (const char* search : {"--db db indx volcan", "search --db db indx volcan", "--db db -- indx volcan",
                             "--db db volcan indx", "--db db index volcan", "'indx volcan' --db db"}) {
    CAPTURE(search);
    CHECK(here.run(std::string("fsearch ") + search).status == 0);
  }
}
