#include "indexer/documents/pdf_reader.hpp"

#include <doctest/doctest.h>

#include "fsearch/error.hpp"
#include "indexer/files/byte_stream.hpp"
#include "indexer/files/scratch_file.hpp"
#include "tests/indexer/documents/make_pdf.hpp"

using namespace fsearch;
using fsearch::testing::make_pdf;
using fsearch::testing::page_of;

namespace {

struct Read {
  std::vector<Article> articles;
  std::vector<Problem> problems;
};

Read read(const std::string& bytes, const std::string& key = "a.pdf") {
  Read read;
  MemoryStream stream(bytes);
  const archives::ScratchFile file(stream, key, 1000000);
  for (auto& extraction : archives::read_pdf(file.number(), key, read.problems))
    read.articles.push_back(std::move(extraction.article));
  return read;
}

const std::vector<std::string> ferry = {"Le bac reprend",
                                        "Par Ana Dupuis",
                                        "",
                                        "Le bac a repris lundi ses rotations entre les rives,",
                                        "et les passagers s'en disent heureux.",
                                        "Il reste gratuit pour tous les habitants du canton."};

}  // namespace

TEST_CASE("read_pdf: without a table of contents a file is one article, its lines made paragraphs") {
  const auto [articles, problems] = read(make_pdf({page_of(ferry)}, {}, "Le bac reprend"), "x/2025-03-15_phare.pdf");
  CHECK(problems.empty());
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].id == "x/2025-03-15_phare.pdf");
  CHECK(articles[0].title == "Le bac reprend");
  CHECK(articles[0].author == "Ana Dupuis");
  CHECK(articles[0].date == "2025-03-15");
  CHECK(articles[0].text ==
        "Le bac a repris lundi ses rotations entre les rives, et les passagers s'en disent heureux.\n"
        "Il reste gratuit pour tous les habitants du canton.\n");
}

TEST_CASE("read_pdf: columns are read one after the other") {
  fsearch::testing::PdfPage page;
  for (int i = 0; i < 6; ++i) {
    page.push_back({50, 700 - 14 * i, "gauche " + std::to_string(i) + " et des mots pour la ligne"});
    page.push_back({320, 700 - 14 * i, "droite " + std::to_string(i) + " et des mots pour la ligne"});
  }
  const auto articles = read(make_pdf({page})).articles;
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].text.find("gauche 5") < articles[0].text.find("droite 0"));
}

TEST_CASE("read_pdf: an outline cuts a file into its articles, on whatever line they start") {
  const auto [articles, problems] =
      read(make_pdf({page_of(ferry), page_of({"La neige", "", "Il neige sur le plateau depuis mardi.", "",
                                              "Le loup revient", "", "On le cherche encore."})},
                    {{"Le bac reprend", 0}, {"La neige", 1}, {"Le loup revient", 1}, {"Une breve", 1}}));
  REQUIRE(articles.size() == 3);
  CHECK(articles[0].title == "Le bac reprend");
  CHECK(articles[1].text == "Il neige sur le plateau depuis mardi.\n");
  CHECK(articles[1].extra == R"({"page":"2"})");
  CHECK(articles[2].text == "On le cherche encore.\n");
  CHECK(articles[2].id == "a.pdf:3");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].reason.find("« Une breve » cannot be told from « Le loup revient »") != std::string::npos);
  CHECK_FALSE(problems[0].skipped);
}

TEST_CASE("read_pdf: a scan, a damaged and an empty file are problems, a scan with what to do") {
  const auto scan = read(make_pdf({{}, {}}));
  REQUIRE(scan.problems.size() == 1);
  CHECK(scan.problems[0].remedy.find("ocrmypdf") != std::string::npos);
  for (const auto& bytes : {make_pdf({page_of(ferry)}).substr(0, 200), std::string("%PDF-1.4"), std::string()}) {
    const auto damaged = read(bytes);
    CHECK(damaged.articles.empty());
    REQUIRE(damaged.problems.size() == 1);
    CHECK(damaged.problems[0].skipped);
  }
}

TEST_CASE("read_pdf: pages without text beside others are named") {
  const auto [articles, problems] = read(make_pdf({page_of(ferry), {}}));
  CHECK(articles.size() == 1);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].reason == "pages without text: 2");
}

TEST_CASE("ScratchFile: more than it may hold is an error with the path") {
  MemoryStream stream("0123456789");
  CHECK_THROWS_AS(archives::ScratchFile(stream, "a.pdf", 9), Error);
}
