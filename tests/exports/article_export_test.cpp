#include "exports/article_export.hpp"

#include <doctest/doctest.h>

#include "indexer/json/json_lines_reader.hpp"
#include "indexer/press/iramuteq_reader.hpp"
#include "indexer/readers/csv_reader.hpp"

using namespace fsearch;

namespace {

Article sample() {
  Article article;
  article.id = "phare-1";
  article.title = "La digue « cède » & la mer entre";
  article.text = "Le vent fort a tout emporté.\n\n* Trois maisons, dit-on.";
  article.date = "2025-03-15";
  article.source = "Le Phare";
  article.author = "Jeanne Martin et Tomasz Wiśniewski";
  article.section = {"Mer", "Ports"};
  article.url = "https://phare.example/1?a=1&b=2";
  article.language = "fr";
  return article;
}

std::string exported(std::string_view format, const std::vector<Article>& articles) {
  const auto form = article_export(format);
  std::string text = form->head();
  for (const Article& article : articles) text += form->add(article);
  return text + form->foot();
}

}  // namespace

TEST_CASE("exports: what is exported as CSV is read as the same article") {
  std::vector<Problem> problems;
  const auto read = read_csv(exported("csv", {sample()}), "t.csv", {}, problems);
  REQUIRE(read.size() == 1);
  CHECK(problems.empty());
  const Article& article = read[0].article;
  CHECK(article.id == sample().id);
  CHECK(article.title == sample().title);
  CHECK(article.date == sample().date);
  CHECK(article.source == sample().source);
  CHECK(article.url == sample().url);
  CHECK(article.text.find("Trois maisons") != std::string::npos);
}

TEST_CASE("exports: what is exported for IRaMuTeQ is read as one text each, with its variables, whatever a text says") {
  Article hostile = sample();
  hostile.text = "**** *source_Faux\nUn texte.";
  std::vector<Problem> problems;
  const auto read = archives::read_iramuteq(exported("iramuteq", {sample(), hostile}), "c.txt", problems);
  REQUIRE(read.size() == 2);
  for (const auto& text : read) {
    CHECK(text.article.source == "Le Phare");
    CHECK(text.article.date == "2025-03-15");
  }
}

TEST_CASE("exports: TEI has a header and the paragraphs of each article, and no mark-up of theirs") {
  Article hostile = sample();
  hostile.title = "</title><script>";
  const std::string tei = exported("tei", {hostile, sample()});
  CHECK(tei.starts_with("<?xml"));
  CHECK(tei.ends_with("</teiCorpus>\n"));
  CHECK(tei.find("<script>") == std::string::npos);
  CHECK(tei.find("<p>Le vent fort a tout emporté.</p>") != std::string::npos);
  CHECK(tei.find("a=1&amp;b=2") != std::string::npos);
}

TEST_CASE("exports: references have a record each; an empty list is a whole document in every form") {
  const std::string ris = exported("ris", {sample(), sample()});
  CHECK(ris.find("AU  - Tomasz Wiśniewski\r\n") != std::string::npos);
  CHECK(ris.find("ER  - \r\n") != ris.rfind("ER  - \r\n"));
  const std::string bibtex = exported("bibtex", {sample(), sample()});
  CHECK(bibtex.find("\\&") != std::string::npos);
  CHECK(bibtex.find("@article{lephare2025digue-") != std::string::npos);
  CHECK(exported("txt", {sample()}).starts_with("Id: phare-1\nTitre: "));
  for (const std::string_view format : export_formats) CHECK_NOTHROW(exported(format, {}));
  CHECK(exported("tei", {}).ends_with("</teiCorpus>\n"));
}

TEST_CASE("exports: ill-formed bytes are U+FFFD in every form") {
  Article bad = sample();
  bad.title = "Titre \xFF\xC3";
  for (const std::string_view format : export_formats) CHECK(exported(format, {bad}).find('\xFF') == std::string::npos);
}
