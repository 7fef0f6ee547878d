/// What acronyms are said to stand for, by what many articles define, not an odd one.
#include <doctest/doctest.h>

#include "searcher/understand/acronym_senses.hpp"
#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

using Texts = std::vector<std::string>;

/// So many articles of each text.
SmallNewspaper newspaper(const std::vector<std::pair<int, std::string>>& texts) {
  std::vector<Article> articles;
  for (const auto& [count, text] : texts)
    for (int i = 0; i < count; ++i) articles.push_back(news("a" + std::to_string(articles.size()), "", text));
  return SmallNewspaper(std::move(articles));
}

Texts added(const SmallNewspaper& paper, const std::string& query) {
  Texts texts;
  for (const AddedWords& words : Searcher({paper.database}).search(everything(query)).added)
    texts.push_back(words.text);
  return texts;
}

}  // namespace

TEST_CASE("acronyms: what one of forty articles with the short form defines is not told as what it stands for") {
  const SmallNewspaper paper = newspaper({{39, "L’analyse a révélé son ADN sur la porte."},
                                          {1, "L’Association pour la démocratie à Nantes (ADN) proteste."},
                                          {38, "La grève continue à la SNCF, selon la SNCF."},
                                          {3, "La Société nationale des chemins de fer (SNCF) recrute."}});
  CHECK(added(paper, "ADN").empty());
  CHECK(added(paper, "association pour la démocratie à Nantes").empty());
  CHECK(added(paper, "SNCF") == Texts{"société nationale des chemins de fer"});
  CHECK(added(paper, "sncf") == Texts{"société nationale des chemins de fer"});
}

TEST_CASE("acronyms: what few articles define is told where many use both, not where the phrase alone is common") {
  const SmallNewspaper paper = newspaper({{30, "Le syndicat refuse le CDD. Un CDD expire."},
                                          {1, "Un contrat à durée déterminée (CDD) est écrit."},
                                          {4, "Tout contrat à durée déterminée cesse : le CDD expire."},
                                          {30, "Le studio AB tourne."},
                                          {1, "Le label agriculture biologique (AB) est vert."},
                                          {20, "Une agriculture biologique progresse."},
                                          {20, "La RH recrute. La RH forme."},
                                          {2, "Les ressources humaines (RH) parlent."},
                                          {3, "Nos ressources humaines changent : la RH écoute."}});
  for (const char* typed : {"CDD", "cdd"}) CHECK(added(paper, typed) == Texts{"contrat à durée déterminée"});
  CHECK(added(paper, "contrat à durée déterminée") == Texts{"CDD"});
  CHECK(added(paper, "AB").empty());
  CHECK(added(paper, "rh") == Texts{"ressources humaines"});  // Defined twice in 25, used five times.
}

TEST_CASE("acronyms: a word typed with one capital or none is one only where articles explain it often") {
  const SmallNewspaper paper = newspaper({{30, "Hier, Sam Morel a parlé. Sam Morel est content."},
                                          {4, "La Société ardennaise de métallurgie (SAM) ferme."},
                                          {12, "Selon l’Insee, les prix montent. Insee oblige."},
                                          {4, "L’Institut national de statistique et études (Insee) compte."}});
  CHECK(added(paper, "SAM usine") == Texts{"société ardennaise de métallurgie"});
  for (const char* typed : {"Sam", "sam", "Sam Morel", "SAM MOREL"}) CHECK(added(paper, typed).empty());
  CHECK(added(paper, "société ardennaise de métallurgie").empty());
  for (const char* typed : {"Insee", "insee", "INSEE", "prix insee"}) CHECK(added(paper, typed).size() == 1);
}

TEST_CASE("acronyms: a word of a person's name that articles know is none, though they explain it often") {
  const SmallNewspaper paper = newspaper({{6, "La romancière Inès Vasseur publie un livre. Inès Vasseur sourit."},
                                          {6, "L’Institut national d’études solaires (Ines) analyse."}});
  CHECK(added(paper, "Ines").size() == 1);
  CHECK(added(paper, "Inès Vasseur").empty());
}

TEST_CASE("acronyms: two senses that articles define are both added, writings of one sense as one") {
  const SmallNewspaper paper = newspaper({{9, "La Confédération africaine de football (CAF) tranche."},
                                          {2, "La caisse d’allocations familiales (CAF) verse."},
                                          {1, "Les caisses d’allocations familiales (CAF) versent."},
                                          {1, "Le comité agricole forestier (CAF) plante."}});
  CHECK(added(paper, "CAF") == Texts{"confédération africaine de football", "caisse d'allocations familiales"});
}

TEST_CASE("sense_key: the same for one and many, and whatever the little words") {
  CHECK(sense_key("caisses d'allocations familiales") == sense_key("caisse d'allocations familiales"));
  CHECK(sense_key("allocation aux adultes handicapés") == sense_key("allocation adulte handicapé"));
  CHECK(sense_key("caisse d'allocations familiales") != sense_key("confédération africaine de football"));
}

}  // namespace fsearch::testing
