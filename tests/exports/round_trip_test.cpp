/// What is exported for fsearch is read again as it was, whatever an article says.
#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "exports/article_export.hpp"
#include "fsearch/inputs.hpp"
#include "indexer/article/article_json.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch;
using fsearch::testing::ScratchFolder;

namespace {

/// Pieces that a format of rows, a spreadsheet or the tidying of a text takes for something else.
constexpr std::array<std::string_view, 32> pieces = {
    "'",     "=",  "+", "-",      "@",           " ",         "\t",     "\n",   "\r\n", "\r", "\"",
    "\"\"",  ",",  ";", "é",      "\u00A0",      "&amp;amp;", "<p>",    "</p>", " > ",  "[",  "]",
    "sep=;", "\\", "…", "Un mot", "[+12 chars]", "Ã©",        "\u0001", "|",    "}",    "<i>"};

class Writer {
 public:
  explicit Writer(unsigned seed) : random_(seed) {}

  std::string text(std::size_t most) {
    std::string text;
    for (std::size_t left = random_() % (most + 1); left > 0; --left) text += pieces[random_() % pieces.size()];
    return text;
  }

  Article article(std::size_t number) {
    constexpr std::array<std::string_view, 5> dates = {"", "2025", "2025-03", "2025-03-15", "2025-03-15T10:12:00"};
    Article article{.id = text(2) + std::to_string(number),
                    .title = text(3),
                    .text = text(8),
                    .date = std::string(dates[random_() % dates.size()]),
                    .source = text(2),
                    .author = text(2),
                    .url = text(2),
                    .language = random_() % 2 == 0 ? "fr" : "",
                    .section = {},
                    .extra = random_() % 2 == 0 ? R"({"titre":"=1","n":1.5})" : ""};
    (random_() % 2 == 0 ? article.title : article.text) += "mot";
    for (std::size_t left = random_() % 3; left > 0; --left) article.section.push_back(text(2) + "R");
    return article;
  }

 private:
  std::minstd_rand random_;
};

std::vector<Article> reread(std::string_view format, const std::vector<Article>& articles) {
  const auto form = article_export(format);
  std::string text = form->head();
  for (const Article& article : articles) text += form->add(article);
  const ScratchFolder folder;
  const std::string path = folder.write("out." + std::string(format), text + form->foot());
  std::vector<Article> read;
  Inputs({path}, InputFormat::automatic)
      .read({[&](const Article& article) { read.push_back(article); },
             [](const Problem& problem) { FAIL_CHECK(problem.reason); }});
  return read;
}

void check_round_trip(std::string_view format) {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    Writer writer(seed);
    std::vector<Article> articles;
    for (std::size_t i = 0; i < 10; ++i) articles.push_back(writer.article(i));
    const auto read = reread(format, articles);
    REQUIRE(read.size() == articles.size());
    for (std::size_t i = 0; i < read.size(); ++i) {
      CAPTURE(articles[i].id);
      REQUIRE(article_json(read[i]) == article_json(articles[i]));
      REQUIRE(read[i] == articles[i]);
    }
  }
}

}  // namespace

TEST_CASE("exports: of JSON lines, each article is read to the letter, in every field") { check_round_trip("jsonl"); }

TEST_CASE("exports: of CSV, each article is read to the letter, in every field") { check_round_trip("csv"); }
