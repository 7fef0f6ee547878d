#include "indexer/article/text_head.hpp"

#include <doctest/doctest.h>

using namespace fsearch;
using Fields = std::vector<HeadField>;

TEST_CASE("parse_head: Clé: valeur lines end at an empty line, French keys have English names") {
  const auto head = parse_head({"Titre : La pluie : suite", "Rubrique: Météo", "", "Il pleut."});
  CHECK(head.fields == Fields{{"title", "La pluie : suite", true}, {"section", "Météo", true}});
  CHECK(head.lines == 3);
}

TEST_CASE("parse_head: keys are known whatever their case and accents") {
  CHECK(parse_head({"CATÉGORIE: Sport", ""}).fields == Fields{{"section", "Sport", true}});
  CHECK(parse_head({"Autrice: Ana", ""}).fields == Fields{{"author", "Ana", true}});
}

TEST_CASE("parse_head: unknown keys are kept where an empty line ends the head") {
  const auto head = parse_head({"Titre: Pluie", "Photo: Léa", "", "Il pleut."});
  CHECK(head.fields == Fields{{"title", "Pluie", true}, {"Photo", "Léa", false}});
}

TEST_CASE("parse_head: without an empty line, only the known keys at the start are the head") {
  const auto head = parse_head({"Titre: Pluie", "Bilan: deux blessés", "Il pleut."});
  CHECK(head.fields == Fields{{"title", "Pluie", true}});
  CHECK(head.lines == 1);
}

TEST_CASE("parse_head: an ordinary first line with a colon is no head") {
  CHECK(parse_head({"Football : Rennes gagne", "", "Le match."}).lines == 0);
  CHECK(parse_head({"Il l'a dit: jamais", "", "Le reste."}).lines == 0);
  CHECK(parse_head({"https://example.org", "", "Le reste."}).lines == 0);
  CHECK(parse_head({}).lines == 0);
}

TEST_CASE("parse_head: a YAML-like head gives values without their quotes, and each item of a list") {
  const auto head = parse_head({"---", "title: \"Pluie : suite\"", "section:", "- Météo", "- 'Climat'",
                                "tags: [eau, \"vent fort\"]", "---", "", "Il pleut."});
  CHECK(head.fields == Fields{{"title", "Pluie : suite", true},
                              {"section", "Météo", true},
                              {"section", "Climat", true},
                              {"tags", "eau, vent fort", false}});
  CHECK(head.lines == 7);
}

TEST_CASE("parse_head: --- that nothing closes is no head") {
  CHECK(parse_head({"---", "title: Pluie", "Il pleut."}).lines == 0);
}

TEST_CASE("parse_head: a head in TOML, between lines of +++") {
  const auto head =
      parse_head({"+++", "title = \"Pluie : suite\"", "authors = [\"Ana\", \"Luc\"]", "[params]", "+++", "Il pleut."});
  CHECK(head.fields == Fields{{"title", "Pluie : suite", true}, {"author", "Ana", true}, {"author", "Luc", true}});
  CHECK(head.lines == 5);
}
