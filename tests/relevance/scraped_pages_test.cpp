// Pages scraped carelessly, all invented: buttons before the title, glued words, missing spaces, repeated titles.
#include <doctest/doctest.h>

#include <algorithm>

#include "asked_index.hpp"

using fsearch::test::AskedIndex;
using fsearch::test::highlighted;

namespace {

constexpr const char* ferry =
    "fermer\n\nPartagez\n\nTransports\n\n"
    "La Brise perd son monopole sur la traversée de Groix\n\n"
    "La Brise perd son monopole sur la traversée de Groix\n\n"
    "Publié le 3 mars 2025 à 10h12\n\n"
    "La région ouvre la ligne à la concurrence.La compagnie garde une priorité pendant deux ans.\n\n"
    "Ses navettes électriques,promises pour l’été,attendront.Un accord lie toujours LaBriseOcéanéa, selon les "
    "syndicats.\n\n"
    "Passez en revue\n\nTous droits réservés\n";

constexpr const char* orchard =
    "Passez en revue\nPartagezEnregistrer\n\n"
    "Gel tardif : les vergers de l’Orne sous bougies\n\n"
    "PartagezToute la nuit, les arboriculteurs ont allumé des bougies dévastatricesNon pour les fleurs, mais pour le "
    "dos.\n\n"
    "À lire aussi : Le cidre manque de pommes\n\n"
    "Ce n’est pas la peine de choisir entre l’unel’autre méthode, dit un producteur. Il a tout essayé, celaLa filière "
    "le confirme.fermer\n";

constexpr const char* match =
    "Accueil > Sport > Handball\n\nFacebookXWhatsAppCopier le lien\n\n"
    "Handball : Vire renverse Granville\n\n"
    "Menée de six buts,Vire a gagné hier soir.« On n’a rien lâché »,souffleMarine Le Goff,la gardienne.\n\n"
    "Newsletter\nS’inscrire\n\nViréGranvilleHandballNormandie\n";

const AskedIndex& pages() {
  static const AskedIndex index({{"ferry.txt", ferry}, {"verger.txt", orchard}, {"hand.txt", match}});
  return index;
}

using Ids = std::vector<std::string>;

std::string title_of(const std::string& query) { return pages().answer(query)["hits"][0]["title"]; }

}  // namespace

TEST_CASE("a headline is the title, whatever buttons and sections stand before it") {
  CHECK(title_of("Groix") == "La Brise perd son monopole sur la traversée de Groix");
  CHECK(title_of("vergers") == "Gel tardif : les vergers de l’Orne sous bougies");
  CHECK(title_of("Granville") == "Handball : Vire renverse Granville");
}

TEST_CASE("no button is searchable as a title") {
  for (const char* word : {"fermer", "partagez", "enregistrer", "revue", "accueil", "copier", "publicité"}) {
    CAPTURE(word);
    CHECK(pages().answer(std::string("titre:=") + word)["total"] == 0);
  }
}

TEST_CASE("the parts of glued words are found") {
  CHECK(pages().ids("=Océanéa") == Ids{"ferry.txt"});
  CHECK(pages().ids("+filière") == Ids{"verger.txt"});
  CHECK(pages().ids("+Non +dévastatrices") == Ids{"verger.txt"});
  CHECK(pages().ids("+Marine") == Ids{"hand.txt"});
}

TEST_CASE("a missing space after a full stop or a comma parts words, and highlights stay exact") {
  CHECK(pages().ids("\"compagnie garde\"") == Ids{"ferry.txt"});
  CHECK(highlighted(pages().answer("navettes attendront")["hits"][0]) == "[navettes][attendront]");
  CHECK(highlighted(pages().answer("concurrence compagnie")["hits"][0]) == "[concurrence][compagnie]");
  CHECK(highlighted(pages().answer("gardienne")["hits"][0]) == "[gardienne]");
}

TEST_CASE("a button glued to a sentence is no part of the word beside it") {
  CHECK(pages().ids("\"toute la nuit\"") == Ids{"verger.txt"});
  CHECK(pages().ids("\"filière le confirme\"") == Ids{"verger.txt"});
}
