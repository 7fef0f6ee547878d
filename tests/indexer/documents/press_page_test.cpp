#include "indexer/press/press_page.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace fsearch;

namespace {

struct Read {
  bool is_export = false;
  std::vector<Extraction> documents;
  std::vector<Problem> problems;
};

Read read(const std::string& body) {
  Read read;
  auto documents = archives::read_press_page("<html><head><title></title></head><body>" + body + "</body></html>",
                                             "e.html", read.problems);
  read.is_export = documents.has_value();
  if (documents) read.documents = std::move(*documents);
  return read;
}

std::string head(const std::string& publication, const std::string& header, const std::string& title) {
  return "<article><header><div><span class=\"DocPublicationName\">" + publication +
         "</span></div><div><span class='DocHeader'>" + header +
         "</span></div><div class=titreArticle><p class=\"titreArticleVisu rdp__articletitle\">" + title + "</p></div>";
}

std::string text(const std::string& paragraphs, const std::string& number) {
  return "</header><section><div class=\"DocText clearfix\"><div class='docOcurrContainer'>" + paragraphs +
         "</div></div></section><aside><p>Illustration(s) :</p><p>Le bac, en "
         "1990.</p></aside><footer><small>© 2023 Le "
         "Phare. Tous droits réservés.</small><p>Numéro de document : " +
         number + "</p><p>Ce certificat est émis à l’école.</p></footer></article>";
}

// The tables of the first generation.
std::string table(const std::string& publication, const std::string& header, const std::string& rest) {
  return "<table><tr><td><table><tr><td><img src=x></td></tr></table><span class=\"DocPublicationName\">" +
         publication + "</span><br>" + header + "<br><br><span class=\"TitreArticleVisu\">Le bac</span><br><br>" +
         rest +
         "<p></p><b><i>© 2013 Le Phare.</i></b><p></p>Numéro de document : "
         "news·20131005·PH·1<table><tr><td>Ce certificat "
         "est émis à <b>l’école</b></td></tr></table></td></tr></table>";
}

std::string row(const std::string& code, const std::string& value) {
  return "<tr><td class=\"index\"><b>" + code + "</b>&nbsp;</td><td>" + value + "</td></tr>";
}

}  // namespace

TEST_CASE("read_press_page: an export of Europresse gives each article with where, when and by whom") {
  const auto [is_export, documents, problems] =
      read(head("Le Phare, no. 412", "Société, samedi 8 avril 2023 412 mots, p. 7", "Le <b>bac</b> reprend") +
           "<p class=rdp__subtitle>Après deux mois.</p><p class=\"sm-margin-bottomNews\">Ana Dupré; Luc Rémy</p>" +
           text("<p>Le <mark>bac</mark> a repris.</p><p>Il est gratuit.</p>", "news·20230408·PH·1") +
           head("Ouest (site web)", "dimanche 9 avril 2023 - 18:42 UTC +02:00 61 mots", "La neige") +
           text("<p>Il neige.</p>", "news·20230409·OU·2"));
  CHECK(is_export);
  CHECK(problems.empty());
  REQUIRE(documents.size() == 2);
  const Article expected{.id = "news·20230408·PH·1",
                         .title = "Le bac reprend",
                         .text = "Après deux mois.\nLe bac a repris.\nIl est gratuit.\n",
                         .date = "2023-04-08",
                         .source = "Le Phare",
                         .author = "Ana Dupré, Luc Rémy",
                         .url = "",
                         .language = "",
                         .section = {"Société"},
                         .extra = R"({"issue":"412","page":"7","number":"news·20230408·PH·1"})"};
  CHECK(documents[0].article == expected);
  CHECK(documents[1].article.source == "Ouest");
  CHECK(documents[1].article.date == "2023-04-09T18:42:00+02:00");
  CHECK(documents[0].dropped.size() == 5);
}

TEST_CASE("read_press_page: the tables that Europresse made before 2014 are cut where their head comes again") {
  const auto documents = read(table("Le Phare",
                                    "<span class=DocHeader>Ville, </span><span class=DocHeader>samedi </span>"
                                    "<span class=DocHeader>5 octobre 2013</span><span class=DocHeader>, p. 03</span>",
                                    "Ana Dupré<br><p></p>Le bac a repris.<p></p>Il est gratuit.") +
                              table("Ouest", "<span class=DocHeader>6 octobre 2013</span>", "Il neige.<p></p>Encore."))
                             .documents;
  REQUIRE(documents.size() == 2);
  CHECK(documents[0].article.text == "Le bac a repris.\nIl est gratuit.\n");
  CHECK(documents[0].article.author == "Ana Dupré");
  CHECK(documents[0].article.section == std::vector<std::string>{"Ville"});
  CHECK(documents[0].article.date == "2013-10-05");
  CHECK(documents[1].article.text == "Il neige.\nEncore.\n");
  CHECK(documents[1].article.date == "2013-10-06");
}

TEST_CASE("read_press_page: what the head of an article lacks is taken from its foot, or told with its line") {
  const auto [is_export, documents, problems] =
      read("<article><header><div><span class=DocHeader>p. 4</span></div>" +
           text("<p>Il pleut.</p>", "news·20230410·PH·3") + "\n<article><p>Autre chose.</p></article>\n" +
           "<article><header><span class=DocPublicationName>Vide</span></header></article>" + head("Ouest", "", "Fin"));
  CHECK(is_export);
  REQUIRE(documents.size() == 2);
  CHECK(documents[0].article.source == "Le Phare");
  CHECK(documents[0].article.date == "2023-04-10");
  CHECK(documents[1].article.title == "Fin");
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].reason == "article 2: neither title nor text");
  CHECK(problems[0].line == 3);
  CHECK(problems[1].reason == "an article without any of Europresse's marks");
  CHECK(problems[1].line == 2);
}

TEST_CASE("read_press_page: fields of Factiva are known by their codes") {
  const auto [is_export, documents, problems] = read(
      "<h1>Factiva</h1><div class=\"article frArticle\"><table>" + row("SE", "Ville") + row("HD", "<b>Le bac</b>") +
      row("BY", "Par Ana Dupré") + row("WC", "295 mots") + row("PD", "29 décembre 2021") + row("ET", "15:32") +
      row("SN", "Le Phare") + row("PG", "26") + row("LA", "Français") + row("CY", "(c) 2021 Le Phare") +
      row("LP", "<p class=articleParagraph>Un.</p>") + row("TD", "<p>Deux.</p><p>Trois.</p>") +
      row("NS", "gcat : nouvelles") + row("AN", "Document PHARE0020211229e7ct0001r") +
      "</table></div><div class=article><table>" + row("HD", " ") + row("SN", "Ouest") + "</table></div>");
  CHECK(is_export);
  REQUIRE(documents.size() == 1);
  const Article expected{.id = "PHARE0020211229e7ct0001r",
                         .title = "Le bac",
                         .text = "Un.\nDeux.\nTrois.\n",
                         .date = "2021-12-29T15:32:00",
                         .source = "Le Phare",
                         .author = "Ana Dupré",
                         .url = "",
                         .language = "fr",
                         .section = {"Ville"},
                         .extra = R"({"page":"26","number":"PHARE0020211229e7ct0001r"})"};
  CHECK(documents[0].article == expected);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].reason == "article 2: neither headline nor text");
}

TEST_CASE("read_press_page: without codes, lines of Factiva are known by their form and order") {
  const auto documents =
      read(
          "<div class='article frArticle'><div>Ville</div><div id=hd><span class=frHeadline>Le "
          "bac</span></div>"
          "<div>Par Ana Dupré</div><div>295 mots</div><div>29 décembre 2021</div><div>15:32</div>"
          "<div>Le Phare</div><div>PHARE</div><div>26</div><div>Français</div><div>(c) 2021 Le Phare.</div>"
          "<p class='articleParagraph frarticleParagraph'>Un.</p><p class=articleParagraph>Deux.</p>"
          "<p>Document PHARE0020211229e7ct0001r</p></div>")
          .documents;
  REQUIRE(documents.size() == 1);
  const Article& article = documents[0].article;
  CHECK(article.title == "Le bac");
  CHECK(article.text == "Un.\nDeux.\n");
  CHECK(article.date == "2021-12-29T15:32:00");
  CHECK(article.source == "Le Phare");
  CHECK(article.author == "Ana Dupré");
  CHECK(article.section == std::vector<std::string>{"Ville"});
  CHECK(article.extra == R"({"page":"26","number":"PHARE0020211229e7ct0001r"})");
}

TEST_CASE(
    "read_press_page: a page of a paper is no export, whatever it speaks of and however many articles it "
    "has") {
  CHECK_FALSE(read("").is_export);
  CHECK_FALSE(
      read("<article><h1>La crue</h1><p>Il pleut.</p></article><article><h2>La neige</h2></article>").is_export);
  CHECK_FALSE(read("<p>Factiva et sa classe articleParagraph, Europresse et DocPublicationName.</p>").is_export);
}
