#include "indexer/press/iramuteq_reader.hpp"

#include <doctest/doctest.h>

using namespace fsearch;

namespace {

struct Read {
  std::vector<Article> articles;
  std::vector<Problem> problems;
};

Read read(std::string_view text) {
  Read read;
  for (auto& extraction : archives::read_iramuteq(text, "c.txt", read.problems))
    read.articles.push_back(std::move(extraction.article));
  return read;
}

}  // namespace

TEST_CASE("read_iramuteq: starred variables are the fields of the text below them") {
  const auto [articles, problems] = read(
      "**** *source_Le_Phare *date_2025-03-15 *auteur_Ana_Dupré *pays_France\n-*theme_1\nIl "
      "pleut.\nEncore.\n\n"
      "**** *journal_L’Ouest *annee_2024 *mois_3\nLa neige\nIl neige sur la vallée.\n");
  CHECK(problems.empty());
  REQUIRE(articles.size() == 2);
  CHECK(articles[0].source == "Le Phare");
  CHECK(articles[0].date == "2025-03-15");
  CHECK(articles[0].author == "Ana Dupré");
  CHECK(articles[0].text == "Il pleut.\nEncore.\n");
  CHECK(articles[0].extra == R"({"pays":"France"})");
  CHECK(articles[1].date == "2024-03");
  CHECK(articles[1].source == "L’Ouest");
  CHECK(articles[1].title == "La neige");
  CHECK(articles[1].text == "Il neige sur la vallée.\n");
}

TEST_CASE("read_iramuteq: names and dates are read as converters write them") {
  const auto date = [](const std::string& variables) {
    return read("**** " + variables + "\nIl pleut.").articles.at(0).date;
  };
  for (const auto* day : {"*date_20250315", "*date_2025_03_15", "*date_15_03_2025", "*date_de_parution_2025-03-15",
                          "*annee_2025 *mois_03 *jour_15", "*am_2025-03 *date_2025-03-15"})
    CHECK(date(day) == "2025-03-15");
  CHECK(date("*am_2025-03 *annee_2025") == "2025");
  CHECK(date("*am_2025-03") == "2025-03");
}

TEST_CASE("read_iramuteq: an empty text, words above the first and stars alone are told with their line") {
  const auto [articles, problems] =
      read("Notes\n\n**** *source_Vide\n**** *source_Le_Phare *date_hier\nIl pleut.\n****\nEncore.\n");
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].text == "Il pleut.\n****\nEncore.\n");
  std::vector<std::size_t> lines;
  lines.reserve(problems.size());
  for (const auto& problem : problems) lines.push_back(problem.line);
  CHECK(lines == std::vector<std::size_t>{1, 6, 3, 4});
}

TEST_CASE("read_iramuteq: an empty file gives nothing") { CHECK(read("").articles.empty()); }

TEST_CASE("looks_like_iramuteq: variables make a corpus, stars do not") {
  CHECK(archives::looks_like_iramuteq("\r\n**** *source_Le_Phare *date_2025\r\nIl pleut."));
  for (const auto* text : {"****\n\nIl pleut.", "**** *important*\nIl pleut.", "**** *note\n", "**** Fin ****\n",
                           "La crue\n**** *source_Le_Phare\n", ""})
    CHECK_FALSE(archives::looks_like_iramuteq(text));
}
