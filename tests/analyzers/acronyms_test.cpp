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

TEST_CASE("find_acronyms: the acronym stands before its expansion") {
  CHECK(acronyms("La BCE (Banque centrale européenne) attend.") == Definitions{{"bce", "banque centrale européenne"}});
}

TEST_CASE("find_acronyms: what the initials do not spell defines nothing") {
  CHECK(acronyms("Un droit de premier refus (ROFR)").empty());
  CHECK(acronyms("Le ministre (LR) parle").empty());
  CHECK(acronyms("La France (UE)").empty());
}
