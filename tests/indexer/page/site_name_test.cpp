#include "indexer/lines/site_name.hpp"

#include <doctest/doctest.h>

using namespace fsearch;

TEST_CASE("site_name: the piece of the title that the address names") {
  CHECK(site_name("Politique : toute l’actualité sur Le Phare.fr.", "https://www.lephare.fr/rss") == "Le Phare.fr");
  CHECK(site_name("Le Phare - Actualités et infos du monde", "https://feeds.lephare.fr/") == "Le Phare");
  CHECK(site_name("Écho 1 - Écho", "https://www.echo1.fr") == "Écho 1");
}

TEST_CASE("site_name: the whole title where no piece is named, or there is no address") {
  CHECK(site_name("La Lettre - Monde", "https://www.example.org/") == "La Lettre - Monde");
  CHECK(site_name("Le Phare - Sport", "") == "Le Phare - Sport");
}
