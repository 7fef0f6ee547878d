#include "evaluation/plain_query.hpp"

#include <doctest/doctest.h>

#include <vector>

using fsearch::plain_query;

TEST_CASE("plain_query: signs become spaces, hyphens inside words stay") {
  CHECK(plain_query("« Total » OU -Elf : la bataille") == "  Total   ou  Elf   la bataille");
  CHECK(plain_query("Saint-Denis (93) = 3*2") == "Saint-Denis  93    3 2");
}

TEST_CASE("plain_query: operator words go to lower case, and only whole words") {
  CHECK(plain_query("TOURS ET OUTARDE SAUF PRES/5 NOTE Oslo") == "TOURS et OUTARDE sauf pres/5 NOTE Oslo");
}

TEST_CASE("plain_query: a pasted headline without operators stays as it is") {
  for (const char* title : {"Présidentielle 2022 : x", "L’Élysée, d'après Bercy", "a - b"}) {
    const std::string plain = plain_query(title);
    CHECK(plain_query(plain) == plain);
  }
  CHECK(plain_query("L’Élysée s’explique, enfin !") == "L’Élysée s’explique, enfin !");
}
