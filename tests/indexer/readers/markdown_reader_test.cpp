#include "indexer/readers/markdown_reader.hpp"

#include <doctest/doctest.h>

using namespace fsearch;

namespace {

Article read(std::string_view text) {
  std::vector<Problem> problems;
  auto extraction = read_markdown_article(text, "a.md", problems);
  REQUIRE(extraction.has_value());
  CHECK(problems.empty());
  return std::move(extraction->article);
}

}  // namespace

TEST_CASE("read_markdown_article: front matter gives the metadata, marks are taken off") {
  const auto article = read(
      "---\ntitle: \"La pluie\"\ndate: 2025-03-15\nauthor: Ana Dupré\ntags: [eau, ciel]\n---\n\n"
      "# La pluie\n\nIl *pleut* depuis [hier](https://example.org), sur\nles `quais`.\n\n- un\n- deux\n\n"
      "![Le pont](pont.jpg)\n\n> Encore ?\n");
  CHECK(article.title == "La pluie");
  CHECK(article.date == "2025-03-15");
  CHECK(article.author == "Ana Dupré");
  CHECK(article.text == "Il pleut depuis hier, sur les quais.\nun\ndeux\nEncore ?\n");
}

TEST_CASE("read_markdown_article: without front matter the first heading is the title") {
  const auto article = read("Le vent\n=======\n\nIl vente.\n\n## Et après\n\nIl neige.\n");
  CHECK(article.id == "a.md");
  CHECK(article.title == "Le vent");
  CHECK(article.text == "Il vente.\nEt après\nIl neige.\n");
}

TEST_CASE("read_markdown_article: an empty file is a problem, 10,000 nested quotes are no crash") {
  std::vector<Problem> problems;
  CHECK_FALSE(read_markdown_article("\n", "a.md", problems).has_value());
  CHECK(problems.size() == 1);
  CHECK(read(std::string(10000, '>') + " Au fond.").text == "Au fond.\n");
}
