#include "indexer/readers/csv_reader.hpp"

#include <doctest/doctest.h>

using namespace fsearch;

namespace {

std::vector<Article> read(std::string_view table, const FieldMap& map = {}) {
  std::vector<Problem> problems;
  std::vector<Article> articles;
  for (auto& extraction : read_csv(table, "t.csv", map, problems)) articles.push_back(std::move(extraction.article));
  CHECK(problems.empty());
  return articles;
}

std::vector<Problem> problems_of(std::string_view table) {
  std::vector<Problem> problems;
  read_csv(table, "t.csv", {}, problems);
  return problems;
}

}  // namespace

TEST_CASE("read_csv: columns are known by their French or English names") {
  const Article expected{.id = "https://example.org/1",
                         .title = "La pluie",
                         .text = "Il pleut.\n",
                         .date = "2025-03-15",
                         .source = "Le Phare",
                         .author = "Ana Dupré",
                         .url = "https://example.org/1",
                         .language = "",
                         .section = {"Météo"},
                         .extra = R"({"photo":"a.jpg"})"};
  CHECK(read("Titre,Texte,Date de publication,Journal,Auteur,Lien,Rubrique,photo\n"
             "La pluie,Il pleut.,15/03/2025,Le Phare,Ana Dupré,https://example.org/1,Météo,a.jpg\n") ==
        std::vector{expected});
}

TEST_CASE("read_csv: quotes hold delimiters, line ends and doubled quotes") {
  const auto articles = read("title;text\r\n\"Pluie; vent\";\"Il dit : \"\"Il pleut\"\".\nEt encore.\"\r\n");
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].title == "Pluie; vent");
  CHECK(articles[0].text == "Il dit : \"Il pleut\".\nEt encore.\n");
}

TEST_CASE("read_csv: a field that begins with words in quotes is what is written, and the rows behind it are read") {
  const auto articles =
      read("titre;texte\n\"Le maire\" dit non;Il \"pleut\".\n\"Un\";\"a \"\"b\"\"\nc\"\nDeux;\"Non\", dit-il\n");
  REQUIRE(articles.size() == 3);
  CHECK(articles[0].title == "\"Le maire\" dit non");
  CHECK(articles[0].text == "Il \"pleut\".\n");
  CHECK(articles[1].title == "Un");
  CHECK(articles[1].text == "a \"b\"\nc\n");
  CHECK(articles[2].text == "\"Non\", dit-il\n");
}

TEST_CASE("read_csv: rows that end in a carriage return alone, and a space before a quote, are read as before") {
  const auto rows = read("titre,texte\r\"Un, deux\",\"Il pleut.\"\r\"Trois\",\"Fin.\"\r");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].title == "Un, deux");
  CHECK(rows[1].text == "Fin.\n");
  const auto spaced = read("titre;texte\nUn; \"Le maire\" dit non\nDeux; \"Fin; ou non\" ;\n");
  REQUIRE(spaced.size() == 2);
  CHECK(spaced[0].text == "\"Le maire\" dit non\n");
  CHECK(spaced[1].text == "Fin; ou non\n");
}

TEST_CASE("read_csv: a quote that is never closed is named with its line, and the rows before it are read") {
  std::vector<Problem> problems;
  const auto articles = read_csv("titre;texte\nUn;Il pleut.\nDeux;\"Texte\nTrois;Fin\n", "t.csv", {}, problems);
  CHECK(articles.size() == 1);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].line == 3);
  CHECK(problems[0].reason.starts_with("a quote of this row is never closed"));
}

TEST_CASE("read_csv: rows without an id are known by their number") {
  const auto articles = read("title\ttext\nun\ta\ndeux\tb\n");
  REQUIRE(articles.size() == 2);
  CHECK(articles[0].id == "t.csv:2");
  CHECK(articles[1].id == "t.csv:3");
}

TEST_CASE("read_csv: the user's names go before the known ones") {
  const auto articles = read("rub,contenu\nPluie,Il pleut.\n", {{"rub", "title"}});
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].title == "Pluie");
}

TEST_CASE("read_csv: a column that the user named and the table has not is a problem, its rows are read") {
  std::vector<Problem> problems;
  const auto articles = read_csv("titre,texte\nPluie,Il pleut.\n", "t.csv", {{"tire", "title"}}, problems);
  CHECK(articles.size() == 1);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0] == Problem{"t.csv", 1, "no column is named tire", "its columns are titre, texte", false});
}

TEST_CASE("read_csv: a row of nothing is a problem with its number, a table without text one for all") {
  const auto row = problems_of("title,text,date\nPluie,Il pleut.,2025\n,,2025\n");
  REQUIRE(row.size() == 1);
  CHECK(row[0].reason == "row 3: neither title nor text");
  CHECK(row[0].line == 3);
  const auto table = problems_of("a,b\n1,2\n3,4\n");
  REQUIRE(table.size() == 1);
  CHECK(table[0].remedy.find("--map") != std::string::npos);
}

TEST_CASE("read_csv: an empty table, one cut inside quotes and one of NULs are no crash") {
  CHECK(read("").empty());
  CHECK(read("title,text\na,\"b").size() == 1);
  CHECK(problems_of(std::string_view("\0,\0\n\0", 5)).size() == 1);
}

TEST_CASE("delimiter_of: the most frequent mark outside quotes") {
  CHECK(delimiter_of("a;b;\"c,d,e,f\"") == ';');
  CHECK(delimiter_of("a\tb") == '\t');
  CHECK(delimiter_of("seul") == '\0');
}

TEST_CASE("looks_like_table: names of fields make a table, commas do not") {
  CHECK(looks_like_table("Date;Titre;Texte"));
  CHECK_FALSE(looks_like_table("Il pleut, il vente, il neige"));
  CHECK_FALSE(looks_like_table("Titre, sans autre colonne connue"));
}

TEST_CASE("TableReader: a row may be cut into pieces at any line end") {
  std::vector<Problem> problems;
  TableReader reader("t.csv", {});
  CHECK(reader.read("Titre;Texte\nLa pluie;\"Il pleut\n", problems).empty());
  const auto first = reader.read("encore.\"\nLe vent;Il vente.\n", problems);
  REQUIRE(first.size() == 2);
  CHECK(first[0].article.text == "Il pleut\nencore.\n");
  CHECK(first[1].article.id == "t.csv:3");
  CHECK(reader.read("La neige;", problems).empty());
  const auto last = reader.finish(problems);
  REQUIRE(last.size() == 1);
  CHECK(last[0].article.title == "La neige");
  CHECK(problems.empty());
}

TEST_CASE("read_csv: a line that tells Excel the delimiter is not that of the names") {
  const auto articles = read("sep=;\r\nTitre;Texte\r\nLa pluie, encore;Il pleut.\r\n");
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].title == "La pluie, encore");
  CHECK(stated_delimiter("sep=|") == '|');
  CHECK(stated_delimiter("sep=") == '\0');
}

TEST_CASE("read_csv: of several columns for one field the most telling counts, the others are kept") {
  const auto articles = read(
      "media_url,publish_date,year,media_name,title,Support\n"
      "phare.example,2025-03-15,2025,Le Phare,Un,\n,,2024,,Deux,Ouest\n");
  REQUIRE(articles.size() == 2);
  CHECK(articles[0].source == "Le Phare");
  CHECK(articles[0].date == "2025-03-15");
  CHECK(articles[0].extra == R"({"media_url":"phare.example","year":"2025"})");
  CHECK(articles[1].source == "Ouest");
  CHECK(articles[1].date == "2024");
}

TEST_CASE("read_csv: an extract that the text starts with is not said twice") {
  const auto articles = read("Titre;Extrait;Texte\nUn;Il pleut…;Il pleut sur la vallée.\nDeux;Il pleut.;Il neige.\n");
  REQUIRE(articles.size() == 2);
  CHECK(articles[0].text == "Il pleut sur la vallée.\n");
  CHECK(articles[1].text == "Il pleut.\nIl neige.\n");
}

TEST_CASE("read_csv: a library's authors are put in order, and so are lists between semicolons") {
  const auto zotero = read(
      "Key,Item Type,Author,Title,Publication Title\n"
      "A,newspaperArticle,\"Dupré, Ana; Rémy, Luc\",Un,Le Phare\nB,newspaperArticle,\"Dupré, "
      "Ana\",Deux,Ouest\n");
  REQUIRE(zotero.size() == 2);
  CHECK(zotero[0].author == "Ana Dupré, Luc Rémy");
  CHECK(zotero[1].author == "Ana Dupré");
  CHECK(read("Titre;Auteur\nUn;Ana Dupré, Luc Rémy\n").at(0).author == "Ana Dupré, Luc Rémy");
}

TEST_CASE("read_csv: a row with more fields than columns is named and left out, unless what is more is empty") {
  const std::string names = "titre,texte,date\n";
  CHECK(problems_of(names + "Titre,Le ministre, dit-il, démissionne,2025-01-01\n") ==
        std::vector{Problem{"t.csv", 2, "row 2: 5 fields for 3 columns",
                            "put quotes around a field that holds the separator", true}});
  CHECK(read(names + "Titre,\"Le ministre, dit-il, démissionne\",2025-01-01\n").size() == 1);
  CHECK(read(names + "Titre,Le ministre démissionne,2025-01-01,, \n").size() == 1);
}

TEST_CASE("read_csv: a date that is none is named with its row, and the line where that begins") {
  const auto problems = problems_of("titre,texte,date\n\nUn,\"Il pleut.\nEncore.\",2025\nDeux,Il vente.,bientôt\n");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].line == 5);
  CHECK(problems[0].reason.starts_with("row 3: "));
  CHECK_FALSE(problems[0].skipped);
}

TEST_CASE("read_csv: a text that ends with a line end does not get another") {
  CHECK(read("titre,texte\nUn,\"Il pleut.\n\n\"\n")[0].text == "Il pleut.\n");
  CHECK(read("titre,texte\r\nUn,\"Il pleut.\r\nEncore.\r\n\"\r\n")[0].text == "Il pleut.\nEncore.\n");
}
