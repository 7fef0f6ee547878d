#include "indexer/page/facts/titles.hpp"

#include <doctest/doctest.h>

using namespace fsearch::html;

TEST_CASE("without_site_name: only the site's name is taken off") {
  CHECK(without_site_name("La pluie à Valmont | Le Phare", "") == "La pluie à Valmont");
  CHECK(without_site_name("La pluie à Valmont - Le Phare", "Le Phare") == "La pluie à Valmont");
  CHECK(without_site_name("La pluie à Valmont - récit", "Le Phare") == "La pluie à Valmont - récit");
  CHECK(without_site_name("Le Phare - La pluie à Valmont", "Le Phare") == "La pluie à Valmont");
  CHECK(without_site_name("LE PHARE : la pluie à Valmont", "Le Phare") == "LE PHARE : la pluie à Valmont");
}

TEST_CASE("without_site_name: the address names the site, too") {
  CHECK(without_site_name("La pluie à Valmont - Le Phare", "", "https://www.lephare.fr/pluie") == "La pluie à Valmont");
  CHECK(without_site_name("La pluie à Valmont - lephare.fr", "", "https://www.lephare.fr/") == "La pluie à Valmont");
  CHECK(without_site_name("La pluie tombe - Paris", "", "https://www.leparisien.fr/") == "La pluie tombe - Paris");
}

TEST_CASE("chosen_title: the heading, where it says what the data say") {
  CHECK(chosen_title("Crue de la Seine : Rouen", "Rouen sous les eaux après la crue de la Seine") ==
        "Rouen sous les eaux après la crue de la Seine");
  CHECK(chosen_title("La crue épargne le vieux pont", "Le Phare de Valmont") == "La crue épargne le vieux pont");
  CHECK(chosen_title("La crue épargne le vieux pont", "La crue épargne le vieux pont Abonnés") ==
        "La crue épargne le vieux pont");
  CHECK(chosen_title("Le Phare", "La crue épargne le vieux pont") == "La crue épargne le vieux pont");
  CHECK(chosen_title("", "La crue") == "La crue");
  CHECK(chosen_title("La crue", "") == "La crue");
}

TEST_CASE("shared_words: the part of the first's words that the second has, without case and accents") {
  CHECK(shared_words("Été pluvieux", "un ETE sec") == 0.5);
  CHECK(shared_words("", "un") == 0);
}

TEST_CASE("names_site_of: a short name at the end of a longer title") {
  CHECK(names_site_of("La crue épargne le vieux pont - Le Phare", "Le Phare de Valmont"));
  CHECK(names_site_of("La crue épargne le vieux pont - Le Phare de Valmont", "Le Phare"));
  CHECK_FALSE(names_site_of("Crues - Le Phare", "Le Phare"));
  CHECK_FALSE(names_site_of("La crue épargne le vieux pont", "La crue épargne le vieux pont"));
}
