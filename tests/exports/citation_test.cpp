#include "exports/citation.hpp"

#include <doctest/doctest.h>

using namespace fsearch;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

Article cited() {
  Article article;
  article.id = "a1";
  article.title = "100 % d’« exclusivité » & {co}";
  article.author = "Jeanne Martin et Paul Roy";
  article.source = "Le Monde";
  article.date = "2025-03-15T10:12:00";
  article.url = "https://a.example/1";
  return article;
}

}  // namespace

TEST_CASE("citation: what is not known is left out, and what is no web address") {
  Article article;
  article.title = "Titre";
  article.url = "javascript:alert(1)";
  CHECK(citation(article) == "«\u202FTitre\u202F».");
}

TEST_CASE("bibtex: two articles of one day and title have two keys, an article always the same") {
  Article other = cited();
  other.id += "-2";
  const auto key = [](const std::string& entry) { return entry.substr(0, entry.find(',')); };
  CHECK(key(bibtex(cited())) == key(bibtex(cited())));
  CHECK(key(bibtex(cited())) != key(bibtex(other)));
}

TEST_CASE("bibtex: each author apart, what TeX would obey escaped") {
  const std::string entry = bibtex(cited());
  CHECK(entry.starts_with("@article{lemonde2025"));
  CHECK(has(entry, "author = {Jeanne Martin and Paul Roy}"));
  CHECK(has(entry, "title = {100 \\% d’« exclusivité » \\& \\{co\\}}"));
  CHECK(has(entry, "date = {2025-03-15}"));
}

TEST_CASE("ris: a record from TY to ER, and no value that begins another line") {
  Article article = cited();
  article.source = "Le Monde\r\nER  - ";
  const std::string record = ris(article);
  CHECK(record.starts_with("TY  - NEWS\r\n"));
  CHECK(record.ends_with("ER  - \r\n"));
  CHECK(has(record, "AU  - Jeanne Martin\r\nAU  - Paul Roy\r\n"));
  CHECK(has(record, "T2  - Le Monde  ER  - \r\n"));
  CHECK(has(record, "DA  - 2025/03/15\r\n"));
}
