#include "fsearch/synonym_table.hpp"

#include <doctest/doctest.h>

using namespace fsearch;

namespace {

using Names = std::vector<std::string>;

/// What is wrong with the only line that is wrong.
SynonymProblem problem_of(std::string_view text) {
  const SynonymTable table = read_synonyms(text);
  REQUIRE(table.problems.size() == 1);
  return table.problems.front();
}

}  // namespace

TEST_CASE("read_synonyms: names between commas hold both ways, an arrow holds one way") {
  const SynonymTable table = read_synonyms("PPDA, Patrick Poivre d'Arvor\nmail, mél => courriel\n");
  REQUIRE(table.groups.size() == 2);
  CHECK(table.groups[0] == SynonymGroup{{"PPDA", "Patrick Poivre d'Arvor"}, {"PPDA", "Patrick Poivre d'Arvor"}});
  CHECK(table.groups[1] == SynonymGroup{{"mail", "mél"}, {"courriel"}});
  CHECK(table.problems.empty());
}

TEST_CASE(
    "read_synonyms: comments, empty lines, blanks, quotes around names and line ends of Windows mean "
    "nothing") {
  const SynonymTable table = read_synonyms("# noms\r\n\r\n  \"Le Monde\" ,\tLM \r\n#fin");
  REQUIRE(table.groups.size() == 1);
  CHECK(table.groups[0].asked == Names{"Le Monde", "LM"});
  CHECK(table.problems.empty());
}

TEST_CASE(
    "read_synonyms: a line that is no group is told with its number, its reason and a remedy; the others "
    "count") {
  const SynonymTable table = read_synonyms("a, b\nseul\nc, d\n\na => b => c\n");
  CHECK(table.groups.size() == 2);
  REQUIRE(table.problems.size() == 2);
  CHECK(table.problems[0] == SynonymProblem{2, "a single name", "put commas between the names: mail, courriel"});
  CHECK(table.problems[1].line == 5);
}

TEST_CASE("read_synonyms: each kind of mistake has its own reason") {
  CHECK(problem_of("mail; courriel").reason == "no comma, but semicolons");
  CHECK(problem_of("mail, , courriel").reason == "a name is missing beside a comma");
  CHECK(problem_of("mail, courriel,").reason == "a name is missing beside a comma");
  CHECK(problem_of("mail =>").reason == "nothing on one side of =>");
  CHECK(problem_of("=> mail").reason == "nothing on one side of =>");
  CHECK(problem_of("mail => mail").reason == "the same on both sides of =>");
  CHECK(problem_of("mail, courr*").reason == "a name cannot end in *");
  CHECK(problem_of("mail, \"le mail").reason == "a quote inside a name");
  CHECK(problem_of("mail, !").reason == "« ! » holds no word");
  CHECK(problem_of("mail, " + std::string(200, 'a')).reason == "a name of over 120 bytes");
  std::string many = "n0";
  for (int i = 1; i <= 100; ++i) many += ", n" + std::to_string(i);
  CHECK(problem_of(many).reason == "a group of over 100 names");
}

TEST_CASE("write_synonyms: what it writes is read back") {
  const std::vector<SynonymGroup> groups{{{"a b", "c"}, {"a b", "c"}}, {{"d"}, {"e", "f"}}};
  CHECK(write_synonyms(groups) == "a b, c\nd => e, f\n");
  CHECK(read_synonyms(write_synonyms(groups)).groups == groups);
  CHECK(write_synonyms({}).empty());
}
