#include "indexer/tidy/cut_words.hpp"

#include <doctest/doctest.h>

#include <random>

using fsearch::with_whole_words;

TEST_CASE("with_whole_words: a word that the end of a line cuts is whole, and its lines are one") {
  CHECK(with_whole_words("Les pom-\npiers arrivent.") == "Les pompiers arrivent.");
  CHECK(with_whole_words("Le procu¬\nreur et l’hom-\nme.\nFin.") == "Le procureur et l’homme.\nFin.");
  CHECK(with_whole_words("la prési\u00AD\ndente, le gou-\nverne-\nment") == "la présidente, le gouvernement");
  CHECK(with_whole_words("L’ÉLEC-\nTION") == "L’ÉLECTION");
}

TEST_CASE("with_whole_words: a hyphen that may be the word's own stays, and so does what is no word") {
  for (const char* text :
       {"peut-\nêtre", "va-\nt-il", "Aix-\nen-Provence", "Saint-\nDenis", "Covid-\n19", "un zorg-\nblat",
        "- une liste -\n- une autre", "Paris -\nLyon", "court-\ncircuit", "-\n", "¬\n", "a-\n"}) {
    CAPTURE(text);
    CHECK(with_whole_words(text) == text);
  }
}

TEST_CASE("with_whole_words: signs in any order are taken, and what is whole stays so") {
  std::mt19937 random(7);
  const std::string pieces[] = {"pom", "piers", "-\n", "¬\n", "\u00AD\n", "’", "é", " ", "\n", "1", "-"};
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) text += pieces[random() % std::size(pieces)];
    const std::string once = with_whole_words(text);
    CHECK(once.size() <= text.size());
    CHECK(with_whole_words(once) == once);
  }
}
