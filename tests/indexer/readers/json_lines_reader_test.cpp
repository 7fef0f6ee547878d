#include "indexer/json/json_lines_reader.hpp"

#include <doctest/doctest.h>

using namespace fsearch;

namespace {

struct Read {
  std::optional<Article> article;
  std::vector<Problem> problems;
};

Read read(std::string_view line, std::size_t number = 1) {
  JsonLinesReader reader("feed.jsonl");
  Read result;
  result.article = reader.read(line, number, result.problems);
  return result;
}

}  // namespace

TEST_CASE("JSON lines: every field has its place, unknown ones are kept as they came") {
  const auto [article, problems] = read(
      R"({"id":"7","title":"La pluie","text":"Il pleut.\nEncore.","date":"2025-03-15T10:12:00Z","source":"Le Phare",)"
      R"("section":["Météo","Climat"],"author":"Ana Dupré","url":"https://example.org/7","lang":"fr","mots":12,"a\"b":[1,null]})");
  REQUIRE(article.has_value());
  const Article expected{.id = "7",
                         .title = "La pluie",
                         .text = "Il pleut.\nEncore.",
                         .date = "2025-03-15T10:12:00Z",
                         .source = "Le Phare",
                         .author = "Ana Dupré",
                         .url = "https://example.org/7",
                         .language = "fr",
                         .section = {"Météo", "Climat"},
                         .extra = R"({"mots":12,"a\"b":[1,null]})"};
  CHECK(*article == expected);
  CHECK(problems.empty());
}

TEST_CASE("JSON lines: without an id the URL is the key, else the input and its line") {
  CHECK(read(R"({"text":"Il pleut.","url":"https://example.org/7"})").article->id == "https://example.org/7");
  CHECK(read(R"({"text":"Il pleut."})", 12).article->id == "feed.jsonl:12");
}

TEST_CASE("JSON lines: an author who is listed twice is one author") {
  const auto article = read(R"({"id":"1","text":"Il pleut.","author":["Luc","Ana","Luc"]})").article;
  REQUIRE(article.has_value());
  CHECK(article->author == "Luc, Ana");
}

TEST_CASE("JSON lines: numbers are taken as written, null as absent, lists of authors joined") {
  const auto article =
      read(R"({"id":42,"text":"Il pleut.","title":null,"author":["Ana","Luc"],"section":["Sport",null]})").article;
  REQUIRE(article.has_value());
  CHECK(article->id == "42");
  CHECK(article->title.empty());
  CHECK(article->author == "Ana, Luc");
  CHECK(article->section == std::vector<std::string>{"Sport"});
}

TEST_CASE("JSON lines: a section may be a string") {
  CHECK(read(R"({"text":"Il pleut.","section":"Météo"})").article->section == std::vector<std::string>{"Météo"});
}

TEST_CASE("JSON lines: a key that tables have for a field is that field, where the line has no other for it") {
  const auto article = read(R"({"titre":"La pluie","chapeau":"Hier.","contenu":"Il pleut.","publishedAt":"2025-03-15",)"
                            R"("source":{"id":null,"name":"Le Phare"},"auteurs":["Ana",{"name":"Luc"}]})")
                           .article;
  REQUIRE(article.has_value());
  CHECK(article->title == "La pluie");
  CHECK(article->text == "Hier.\nIl pleut.");
  CHECK(article->date == "2025-03-15");
  CHECK(article->source == "Le Phare");
  CHECK(article->author == "Ana, Luc");
  CHECK(article->extra.empty());
  const auto other = read(R"({"text":"Il pleut.","description":"Court.","jour":"bientôt","theme":[[]]})").article;
  CHECK(other->text == "Il pleut.");
  CHECK(other->extra == R"({"description":"Court.","jour":"bientôt","theme":[[]]})");
}

TEST_CASE("JSON lines: what is no article is a problem with its line, never an exception") {
  for (const char* line :
       {"{\"text\":\"coup", "[1,2]", "42", "{\"text\":{}}", "{\"text\":\"\\ud800\"}", "{\"title\":\" \"}", "{}",
        "{\"text\":\"a\"} {\"text\":\"b\"}", "{\"text\":\"\xE9\"}", "{\"section\":[[]],\"text\":\"a\"}"}) {
    CAPTURE(line);
    const auto [article, problems] = read(line, 3);
    CHECK_FALSE(article.has_value());
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].path == "feed.jsonl");
    CHECK(problems[0].line == 3);
    CHECK(problems[0].skipped);
    CHECK_FALSE(problems[0].reason.empty());
  }
}

TEST_CASE("JSON lines: empty lines are passed over in silence") {
  CHECK_FALSE(read("").article.has_value());
  CHECK(read(" \t").problems.empty());
}

TEST_CASE("JSON lines: an unreadable date is told and left out, the article stays") {
  const auto [article, problems] = read(R"({"text":"Il pleut.","date":"bientôt"})");
  REQUIRE(article.has_value());
  CHECK(article->date.empty());
  REQUIRE(problems.size() == 1);
  CHECK_FALSE(problems[0].skipped);
}

TEST_CASE("JSON lines: one reader serves many lines, of any size, and a bad one does not spoil the next") {
  JsonLinesReader reader("feed.jsonl");
  std::vector<Problem> problems;
  for (const std::size_t size : {100000U, 3U, 5000U}) {
    const std::string text(size, 'e');
    CHECK(reader.read(R"({"text":")" + text + "\"}", 1, problems)->text == text);
    CHECK_FALSE(reader.read("{", 2, problems).has_value());
  }
}

TEST_CASE("JSON lines: a line that is the answer of an API gives its articles, one of an article only that") {
  JsonLinesReader reader("feed.jsonl");
  std::vector<Problem> problems;
  const auto answer =
      reader.read_all(R"({"results":[{"title":"Un"},{"title":""},{"title":"Trois","url":"u"}]})", 4, problems);
  REQUIRE(answer.size() == 2);
  CHECK(answer[0].id == "feed.jsonl:4:1");
  CHECK(answer[1].id == "u");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].line == 4);
  CHECK(problems[0].reason == "article 2: neither title nor text");
  const auto one = reader.read_all(R"({"title":"Un","entities":[{"text":"Paris","url":"u"}]})", 5, problems);
  REQUIRE(one.size() == 1);
  CHECK(one[0].id == "feed.jsonl:5");
}
