#include "indexer/lines/page_furniture.hpp"

#include <doctest/doctest.h>

using namespace fsearch;

TEST_CASE("is_furniture: entries whatever their case, accents and punctuation") {
  for (const char* line : {"fermer", "Fermer", "PARTAGEZ", "  Menu ", "À lire aussi :", "a lire aussi",
                           "Abonnez-vous !", "Passez en revue", "Réagir (128)"}) {
    CAPTURE(line);
    CHECK(is_furniture(line));
  }
}

TEST_CASE("is_furniture: several entries glued together") {
  CHECK(is_furniture("PartagezEnregistrer"));
  CHECK(is_furniture("FacebookXWhatsAppCopier le lien"));
}

TEST_CASE("is_furniture: a breadcrumb that starts at the home page") {
  CHECK(is_furniture("Accueil > Culture > Livres"));
}

TEST_CASE("is_furniture: a sentence with such a word is not") {
  for (const char* line :
       {"", "L’usine va fermer", "Fermer les yeux", "Le menu du jour", "Partagez vos photos de neige"}) {
    CAPTURE(line);
    CHECK_FALSE(is_furniture(line));
  }
}

TEST_CASE("without_glued_furniture: takes a button off the start of a sentence") {
  CHECK(without_glued_furniture("PartagezLe groupe") == "Le groupe");
  CHECK(without_glued_furniture("fermerÉlections") == "Élections");
  CHECK(without_glued_furniture("Partagez vos photos") == "Partagez vos photos");
}

TEST_CASE("without_glued_furniture: takes a button off the end of a sentence") {
  CHECK(without_glued_furniture("L’usine rouvre.fermer") == "L’usine rouvre.");
  CHECK(without_glued_furniture("L’usine va fermer") == "L’usine va fermer");
}
