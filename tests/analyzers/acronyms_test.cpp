#include "analyzers/acronyms.hpp"

#include <doctest/doctest.h>

#include "fsearch/analyzer.hpp"

using fsearch::AcronymDefinition;
using fsearch::Analyzer;

namespace {

std::vector<AcronymDefinition> acronyms(const std::string& text) {
  Analyzer analyzer;
  return fsearch::find_acronyms(text, analyzer.analyze(text));
}

using Definitions = std::vector<AcronymDefinition>;

}  // namespace

TEST_CASE("find_acronyms: the expansion stands before the parenthesis") {
  CHECK(acronyms("Le produit intérieur brut (PIB) recule.") == Definitions{{"pib", "produit intérieur brut"}});
  CHECK(acronyms("selon l’Organisation mondiale de la santé (OMS), qui") ==
        Definitions{{"oms", "organisation mondiale de la santé"}});
  CHECK(acronyms("L’intelligence artificielle (IA) progresse") == Definitions{{"ia", "intelligence artificielle"}});
  CHECK(acronyms("un droit de premier refus (DPR)") == Definitions{{"dpr", "droit de premier refus"}});
}

TEST_CASE("find_acronyms: one that is spoken as a word is written as a name") {
  CHECK(acronyms("L’Institut national de la statistique et des études économiques (Insee) compte") ==
        Definitions{{"insee", "institut national de la statistique et des études économiques"}});
  CHECK(acronyms("l’Agence de l’environnement et de la maîtrise de l’énergie (Ademe).") ==
        Definitions{{"ademe", "agence de l'environnement et de la maîtrise de l'énergie"}});
  CHECK(acronyms("le Mouvement des entreprises de France (Medef)") ==
        Definitions{{"medef", "mouvement des entreprises de france"}});
  CHECK(acronyms("son festival d’été (Sète)").empty());
  CHECK(acronyms("une grande avenue rouge de dimanche (Gard, Hérault)").empty());
}

TEST_CASE("find_acronyms: some letters stand inside a word, and a content word may give none") {
  CHECK(acronyms("la brigade anticriminalité (BAC)") == Definitions{{"bac", "brigade anticriminalité"}});
  CHECK(acronyms("l’acide désoxyribonucléique (ADN)") == Definitions{{"adn", "acide désoxyribonucléique"}});
  CHECK(acronyms("le Groupe d’experts intergouvernemental sur l’évolution du climat (GIEC)") ==
        Definitions{{"giec", "groupe d'experts intergouvernemental sur l'évolution du climat"}});
}

TEST_CASE("find_acronyms: the acronym stands before its expansion") {
  CHECK(acronyms("La BCE (Banque centrale européenne) attend.") == Definitions{{"bce", "banque centrale européenne"}});
}

TEST_CASE("find_acronyms: what the initials do not spell defines nothing") {
  CHECK(acronyms("Suivez RATPgroup (@RATP Group) sur les réseaux.").empty());
  CHECK(acronyms("Un droit de premier refus (ROFR)").empty());
  CHECK(acronyms("Le ministre (LR) parle").empty());
  CHECK(acronyms("La France (UE)").empty());
}
