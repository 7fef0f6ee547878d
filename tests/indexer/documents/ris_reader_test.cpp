#include "indexer/press/ris_reader.hpp"

#include <doctest/doctest.h>

using namespace fsearch;

namespace {

struct Read {
  std::vector<Article> articles;
  std::vector<Problem> problems;
};

Read read(std::string_view text) {
  Read read;
  for (auto& extraction : archives::read_ris(text, "a.ris", read.problems))
    read.articles.push_back(std::move(extraction.article));
  return read;
}

}  // namespace

TEST_CASE("read_ris: a record is an article, its repeated and continued fields whole") {
  const auto [articles, problems] = read(
      "TY  - NEWS\r\nTI  - La crue\r\nAU  - Dupré, Ana\r\nA1  - Rémy, Luc\r\nAU  - AFP\r\nT2  - Le Phare\r\n"
      "PY  - 2025\r\nDA  - 2025/03/15/\r\nAB  - Il pleut.\r\nEncore.\r\nLA  - fr-FR\r\nUR  - "
      "https://example.org/1\r\n"
      "KW  - eau\r\nKW  - pluie\r\nSP  - 4\r\nEP  - 5\r\nER  - \r\n");
  CHECK(problems.empty());
  const Article expected{.id = "https://example.org/1",
                         .title = "La crue",
                         .text = "Il pleut.\nEncore.\n",
                         .date = "2025-03-15",
                         .source = "Le Phare",
                         .author = "Ana Dupré, Luc Rémy, AFP",
                         .url = "https://example.org/1",
                         .language = "fr",
                         .section = {},
                         .extra = R"({"page":"4-5","keywords":"eau, pluie"})"};
  CHECK(articles == std::vector{expected});
}

TEST_CASE("read_ris: a record without an end, one without a word and lines in none cost only themselves") {
  const auto [articles, problems] =
      read("TY  - NEWS\nTI  - Un\nER  -\nperdu\nTY  - NEWS\nDA  - hier\nER  -\nTY  - NEWS\nTI  - Trois\nTY  - NE");
  REQUIRE(articles.size() == 2);
  CHECK(articles[0].title == "Un");
  CHECK(articles[1].id == "a.ris:3");
  std::vector<std::size_t> lines;
  lines.reserve(problems.size());
  for (const auto& problem : problems) lines.push_back(problem.line);
  CHECK(lines == std::vector<std::size_t>{5, 5, 8, 10, 10, 4});
}

TEST_CASE("read_ris: an empty file is one problem, which says what a record is") {
  const auto [articles, problems] = read("");
  CHECK(articles.empty());
  REQUIRE(problems.size() == 1);
  CHECK_FALSE(problems[0].remedy.empty());
}

TEST_CASE("looks_like_ris: by the line that opens a record, which some providers put below their name") {
  CHECK(archives::looks_like_ris("TY  - JOUR\nTI  - Un"));
  CHECK(archives::looks_like_ris("Provider: Phare\n\nTY - NEWS\n"));
  CHECK_FALSE(archives::looks_like_ris("TY  - un mot de la fin, et ce qu’il en reste"));
  CHECK_FALSE(archives::looks_like_ris("Le type TY  - NEWS\n"));
  CHECK_FALSE(archives::looks_like_ris(""));
}
