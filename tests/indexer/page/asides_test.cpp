#include "indexer/tidy/asides.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <string>
#include <vector>

using namespace fsearch;

namespace {

const std::string pluie = "Il a plu toute la nuit sur la vallée, et l’eau monte encore, dit la préfecture.\n";

// The asides among `lines`, which stand between two paragraphs, and what they are.
std::map<std::string, PassageKind> told(const std::string& lines, const std::string& author = "") {
  Article article;
  article.text = pluie + lines + "\n" + pluie;
  article.author = author;
  std::map<std::string, PassageKind> kinds;
  for (const auto& [span, kind] : find_asides(article)) kinds[std::string(span.of(article.text))] = kind;
  return kinds;
}

void check_told(const std::string& line, PassageKind kind, const std::string& author = "") {
  CAPTURE(line);
  CHECK(told(line, author) == std::map<std::string, PassageKind>{{line, kind}});
}

void check_text(const std::string& lines) {
  CAPTURE(lines);
  CHECK(told(lines).empty());
}

}  // namespace

TEST_CASE("find_asides: a line with the form of a headline is a link") {
  for (const char* line :
       {"La crue épargne le pont de Lune", "« On a tout perdu » : la vallée après la crue",
        "10 ponts à voir dans la vallée", "Crue : ce que l’on sait des dégâts dans la vallée de Lune",
        "Le maire : « Nous avons tout perdu »", "Pont de Lune : qui paiera les dégâts ?",
        "Entretien. Ana Dupré raconte la crue", "5.4 millions pour un pont"})
    check_told(line, PassageKind::link);
}

TEST_CASE("find_asides: sentences, short heads and items of a list are text") {
  for (const char* line :
       {"La crue épargne le pont de Lune.", "Faut-il détruire le pont de Lune ?", "« Tout est perdu ici. »",
        "Ana Dupré : Qui paiera les dégâts ?", "Le pont est perdu. Les dégâts sont lourds", "Un pont perdu",
        "La suite en quatre points :", "– un pont de bois sur la Lune", "1. Un pont de bois sur la Lune",
        "un pont de bois sur la Lune"})
    check_text(line);
}

TEST_CASE("find_asides: what asks to read or see another article, and the one it leads to, whatever its form") {
  for (const char* lead :
       {"Lire le reportage :", "Relire notre enquête (2020) :", "Voir en graphiques :", "Lire l’entretien :"})
    for (const char* headline :
         {"« Est-ce que cela vaut encore le coup ? »", "Le dernier mot", "« Nous tenons. Le pont aussi. »"}) {
      CAPTURE(lead);
      CHECK(told(std::string(lead) + "\n" + headline) ==
            std::map<std::string, PassageKind>{{lead, PassageKind::furniture}, {headline, PassageKind::link}});
    }
  check_text("Le maire aime lire, voir et écouter :\n« Nous tenons. Le pont aussi. »");
}

TEST_CASE("find_asides: the first line of a text is no link") {
  Article article;
  article.text = "La crue épargne le pont de Lune\n" + pluie;
  CHECK(find_asides(article).empty());
  article.text = "Léa Rémy / AFP\nLa crue épargne le pont de Lune\n" + pluie;
  const auto asides = find_asides(article);
  REQUIRE(asides.size() == 1);
  CHECK(asides[0].kind == PassageKind::credit);
}

TEST_CASE("find_asides: three lines in a row, or two that a colon announces, are a list") {
  check_text("Un pont de bois sur la Lune\nUn pont de pierre sur la Lune\nUn pont de fer sur la Lune");
  check_text("La Lune a trois ponts, dont deux anciens :\nUn pont de bois sur la Lune\nUn pont de pierre sur la Lune");
  CHECK(told("Un pont de bois sur la Lune\nUn pont de pierre sur la Lune").size() == 2);
  CHECK(told("En direct :\nUn pont de bois sur la Lune\nUn pont de pierre sur la Lune").size() == 2);
}

TEST_CASE("find_asides: lines cut in mid-sentence are no links") {
  check_text("La crue a épargné le pont de\nla vallée de Lune, que l’on disait perdu.");
}

TEST_CASE("find_asides: where most lines look like links, as in verses, none is one") {
  Article article;
  for (int i = 0; i < 8; ++i) article.text += "Sur le pont de Lune passent les nuages\n";
  CHECK(find_asides(article).empty());
}

TEST_CASE("find_asides: words that lead elsewhere, notices and what the site asks for are furniture") {
  for (const char* line :
       {"Lire aussi : La crue épargne le pont", "Article réservé aux abonnés",
        "Il vous reste 56.37% de cet article à lire. La suite est réservée aux abonnés.",
        "Retrouvez tous nos articles sur la crue dans notre rubrique.", "Notre sélection d’articles sur la crue",
        "Inscrivez-vous à notre newsletter et recevez la vallée chaque matin."})
    check_told(line, PassageKind::furniture);
}

TEST_CASE("find_asides: whose a picture or the article is, is a credit") {
  for (const char* line :
       {"LÉA RÉMY / AFP", "Photo : Léa Rémy", "Le Phare avec AFP", "Le Phare avec AFP et Reuters",
        "Le Phare (avec AFP)", "LÉA RÉMY POUR « LE PHARE »", "LÉA RÉMY / LUNE PICTURES", "LÉA RÉMY",
        "JEAN-PIERRE D’ESTRÉES", "LÉA RÉMY POUR LE PHARE DU DIMANCHE", "- / AFP", "— Léa Rémy (@lea)"})
    check_told(line, PassageKind::credit);
  check_told("Ana Dupré", PassageKind::credit, "Ana Dupré, Luc Morel");
  check_text("Ana Dupré");
  for (const char* line : {"LA CRUE", "L’EAU MONTE", "CRUE", "ACTE 2"}) check_text(line);
  check_text("ANA DUPRÉ\nAh !\nLÉA RÉMY\nOh !\nANA DUPRÉ\nEh !");
}

TEST_CASE("find_asides: programs are scripts") {
  CHECK(told("window.dataLayer = [];\nfunction suivre(){\nn = n + 1\n}").size() == 4);
  CHECK(told("montre(1, \"https://example.org/pont.jpg\",\n\"https://example.org/lune.jpg\")\nmargin: 30px "
             "auto\nreturn n = 1")
            .size() == 4);
  for (const auto& [line, kind] : told("function suivre(){\nn = n + 1\n}")) CHECK(kind == PassageKind::script);
}

TEST_CASE("find_asides: whole lines, in order, whatever the text; the same text has the same") {
  const std::vector<std::string> pieces = {"\n",        "\r\n", " ", "\u00A0",     "La crue épargne le pont",
                                           "Il pleut.", "{",    "}", "x = 1",      "AFP",
                                           "\xC3",      "\xFF", "»", "Lire aussi", std::string(1, '\0')};
  std::mt19937 random(5);
  for (int round = 0; round < 3000; ++round) {
    Article article;
    for (auto left = random() % 30; left > 0; --left) article.text += pieces[random() % pieces.size()];
    std::uint32_t end = 0;
    const auto asides = find_asides(article);
    for (const auto& [span, kind] : asides) {
      REQUIRE(span.begin >= end);
      REQUIRE(span.end <= article.text.size());
      REQUIRE(span.size() > 0);
      REQUIRE(span.of(article.text).find('\n') == std::string_view::npos);
      end = span.end;
    }
    REQUIRE(find_asides(article) == asides);
  }
}
