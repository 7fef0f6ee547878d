#include "indexer/readers/text_reader.hpp"

#include <doctest/doctest.h>

using namespace fsearch;

namespace {

Article read(std::string_view bytes) {
  std::vector<Problem> problems;
  auto extraction = read_text_article(bytes, "a.txt", problems);
  REQUIRE(extraction.has_value());
  CHECK(problems.empty());
  return std::move(extraction->article);
}

}  // namespace

TEST_CASE("read_text_article: the head fills the metadata, unknown fields are kept") {
  const Article expected{.id = "a.txt",
                         .title = "La pluie",
                         .text = "Il pleut.\n\nEncore.\n",
                         .date = "2025-03-15",
                         .source = "Le Phare",
                         .author = "Ana Dupré, Luc Morel",
                         .url = "https://example.org/a",
                         .language = "fr",
                         .section = {"Météo", "Climat"},
                         .extra = R"({"photo":"Léa \"L\""})"};
  CHECK(read("Titre: La pluie\nDate: 15 mars 2025\nSource: Le Phare\nAuteur: Ana Dupré\nAuteur: Luc Morel\n"
             "URL: https://example.org/a\nLangue: fr\nRubrique: Météo > Climat\nphoto: Léa \"L\"\n\nIl "
             "pleut.\n\nEncore.\n") == expected);
}

TEST_CASE("read_text_article: the key is the id unless the head gives one") {
  CHECK(read("La pluie\nIl pleut.\n").id == "a.txt");
  CHECK(read("id: 7\n\nIl pleut.\n").id == "7");
}

TEST_CASE("read_text_article: Windows line ends and runs of empty lines do not show") {
  CHECK(read("La pluie\r\n\r\n\r\n\r\nIl pleut.\r\n \r\n\r\nEncore.\r\n\r\n\r\n").text == "Il pleut.\n\nEncore.\n");
}

TEST_CASE("read_text_article: lines that tell date and author give them, unless the head does") {
  const auto scraped = read(
      "La pluie revient\nPublié le 3 mars 2024 à 10h12\nPar Jeanne Dupuis\n\nIl pleut sur Brest depuis "
      "lundi.\n");
  CHECK(scraped.title == "La pluie revient");
  CHECK(scraped.date == "2024-03-03T10:12:00");
  CHECK(scraped.author == "Jeanne Dupuis");
  CHECK(scraped.text == "Il pleut sur Brest depuis lundi.\n");
  const auto headed = read("Date: 2025\nAuteur: Ana\n\nPublié le 3 mars 2024\nPar Luc Morel\nIl pleut.\n");
  CHECK(headed.date == "2025");
  CHECK(headed.author == "Ana");
  CHECK(headed.text == "Il pleut.\n");
}

TEST_CASE("read_text_article: an unreadable date is told and left out, the article stays") {
  std::vector<Problem> problems;
  const auto read = read_text_article("Titre: La pluie\nDate: avant-hier\n\nIl pleut.", "a.txt", problems);
  REQUIRE(read.has_value());
  CHECK(read->article.date.empty());
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].reason == "unreadable date: avant-hier");
  CHECK_FALSE(problems[0].skipped);
}

TEST_CASE("read_text_article: empty and binary files are no articles, and say why") {
  using namespace std::string_view_literals;
  std::vector<Problem> problems;
  CHECK_FALSE(read_text_article("\n \n", "a.txt", problems).has_value());
  CHECK_FALSE(read_text_article("\x89PNG\0\0"sv, "b.png", problems).has_value());
  CHECK(problems == std::vector<Problem>{{"a.txt", 0, "no text", "", true}, {"b.png", 0, "not a text file", "", true}});
}

TEST_CASE("read_text_article: where form feeds part pages, what runs at their heads and feet is left out, and told") {
  std::vector<Problem> problems;
  const auto extraction = read_text_article(
      "Le Phare - 1\nLa crue\n\nLe fleuve monte depuis hier, et la ville attend.\n1\n\fLe Phare - 2\n"
      "Les pompiers sont partis vers le pont.\n2\n\fLe Phare - 3\nLe pont tient.\n3\n",
      "a", problems);
  REQUIRE(extraction);
  CHECK(extraction->article.text.find("Phare") == std::string::npos);
  CHECK(extraction->article.text.find("\n2\n") == std::string::npos);
  CHECK(extraction->article.text.find("vers le pont") != std::string::npos);
  CHECK(extraction->dropped.size() == 6);
}
