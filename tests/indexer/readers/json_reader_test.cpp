#include "indexer/json/json_reader.hpp"

#include <doctest/doctest.h>

using namespace fsearch;
using Strings = std::vector<std::string>;

namespace {

Strings ids(std::string_view document, const FieldMap& map = {}) {
  std::vector<Problem> problems;
  Strings found;
  for (const auto& extraction : read_json(document, "a.json", map, problems)) found.push_back(extraction.article.id);
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
  CHECK(ids(R"({"meta":[{"x":1}],"articles":[{"id":"1","text":"a"},{"id":"2","text":"b"}]})") == Strings{"1", "2"});
  CHECK(ids(R"({"meta":[{"x":1}],"response":{"n":2,"docs":[{"id":"1","text":"a"},{"id":"2","text":"b"}]}})") ==
        Strings{"1", "2"});
  CHECK(ids("{\n\"id\":\"1\",\n\"text\":\"a\"\n}") == Strings{"1"});
}

TEST_CASE("read_json: the user's keys are read as the fields they name") {
  CHECK(ids(R"([{"cle":"1","texte":"a"}])", {{"cle", "id"}, {"texte", "text"}}) == Strings{"1"});
}

TEST_CASE("read_json: a bad article costs itself, a bad document is one problem") {
  const auto problems = problems_of(R"([{"id":"1"},{"id":"2","text":"b"},3])");
  REQUIRE(problems.size() == 2);
  CHECK(problems[0] == Problem{"a.json", 0, "article 1: neither title nor text", "", true});
  CHECK(problems[1] == Problem{"a.json", 0, "article 3: not a JSON object", "", true});
  CHECK(problems_of("[{\"id\":").size() == 1);
}

TEST_CASE("read_json: lists in 100,000 lists are a problem, not a crash") {
  const auto problems = problems_of(std::string(100000, '[') + std::string(100000, ']'));
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].reason.find("not JSON") == 0);
}

TEST_CASE("read_json: the articles of an API's answer are read, whatever wraps them") {
  CHECK(ids(R"({"status":"ok","articles":[{"title":"Un","url":"u"}],"facets":[{"n":1},{"n":2}]})") == Strings{"u"});
  CHECK(
      ids(R"({"hits":{"hits":[{"_id":"7","_source":{"titre":"Un","texte":"a"}},{"_source":{"id":"8","titre":"b"}}]}})") ==
      Strings{"7", "8"});
  CHECK(ids(R"({"title":"Le Phare","items":[{"id":"1","title":"Un","content_text":"a"}]})") == Strings{"1"});
  CHECK(ids(R"({"articles":[]})").empty());
}

TEST_CASE("read_json: values are read as systems write them") {
  std::vector<Problem> problems;
  const auto read = read_json(
      R"([{"title":{"rendered":"La crue"},"content":["Un.","Deux."],"source":{"uri":"x","title":"Le Phare"},"language":"French",
           "author":[{"family":"Dupré","given":"Ana"}],"issued":{"date-parts":[["2025",3,15]]},"url":[]}])",
      "a.json", {}, problems);
  CHECK(problems.empty());
  REQUIRE(read.size() == 1);
  const Article& article = read[0].article;
  CHECK(article.title == "La crue");
  CHECK(article.text == "Un.\nDeux.");
  CHECK(article.source == "Le Phare");
  CHECK(article.author == "Ana Dupré");
  CHECK(article.date == "2025-03-15");
  CHECK(article.language == "fr");
}

TEST_CASE("read_json: of a document cut short or damaged inside, what is whole is read") {
  const std::string two = R"({"articles":[{"id":"1","title":"Un","tags":[{"title":"x"}]},{"id":"2","title":"De)";
  CHECK(ids(two) == Strings{"1"});
  CHECK(problems_of(two).size() == 1);
  const std::string damaged =
      "{\n\"articles\": [\n{\"id\":\"1\",\"title\":\"Un\"},\n{\"id\":2 "
      "\"title\"},\n{\"id\":\"3\",\"title\":\"b\"}]}";
  CHECK(ids(damaged) == Strings{"1", "3"});
  CHECK(problems_of(damaged)[0].line == 0);
  CHECK(problems_of(damaged)[0].reason.starts_with("article 2: not JSON"));
  CHECK(problems_of(damaged)[1].reason.find(".;") == std::string::npos);
  CHECK(ids(R"({"title":"Un","related":[{"title":"Autre","url":"u"}],"te)").empty());
}
