#include "indexer/json_reader.hpp"

#include <doctest/doctest.h>

using namespace fsearch;
using Strings = std::vector<std::string>;

namespace {

Strings ids(std::string_view document, const FieldMap& map = {}) {
  std::vector<Problem> problems;
  Strings found;
  for (const auto& extraction : read_json(document, "a.json", map, problems))
    found.push_back(extraction.article.id);
  return found;
}

std::vector<Problem> problems_of(std::string_view document) {
  std::vector<Problem> problems;
  read_json(document, "a.json", {}, problems);
  return problems;
}

}  // namespace

TEST_CASE("read_json: a list, a list under a key, and one article are all read") {
  CHECK(ids(R"([{"id":"1","text":"a"},
                {"text":"b"}])") == Strings{"1", "a.json:2"});
  CHECK(ids(R"({"meta":[{"x":1}],"articles":[{"id":"1","text":"a"},{"id":"2","text":"b"}]})") ==
        Strings{"1", "2"});
  CHECK(
      ids(R"({"meta":[{"x":1}],"response":{"n":2,"docs":[{"id":"1","text":"a"},{"id":"2","text":"b"}]}})") ==
      Strings{"1", "2"});
  CHECK(ids("{\n\"id\":\"1\",\n\"text\":\"a\"\n}") == Strings{"1"});
}

TEST_CASE("read_json: the user's keys are read as the fields they name") {
  CHECK(ids(R"([{"cle":"1","texte":"a"}])", {{"cle", "id"}, {"texte", "text"}}) == Strings{"1"});
}

TEST_CASE("read_json: a bad article costs itself, a bad document is one problem") {
  const auto problems = problems_of(R"([{"id":"1"},{"id":"2","text":"b"},3])");
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].line == 1);
  CHECK(problems[1].line == 3);
  CHECK(problems_of("[{\"id\":").size() == 1);
}

TEST_CASE("read_json: lists in 100,000 lists are a problem, not a crash") {
  const auto problems = problems_of(std::string(100000, '[') + std::string(100000, ']'));
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].reason.find("not JSON") == 0);
}
