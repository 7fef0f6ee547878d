#include "store/entities/entity_key.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>

#include "store/entities/entity_terms.hpp"
#include "text/fold.hpp"

using namespace fsearch;

TEST_CASE("entity key: small bare letters, one space for whatever parts them") {
  CHECK(entity_key_of("États-Unis") == "etats unis");
  CHECK(entity_key_of("L’Oréal") == "l oreal");
  CHECK(entity_key_of("« Le Monde »") == "le monde");
  CHECK(entity_key_of("Œuvre Łódź") == "oeuvre lodz");
  CHECK(entity_key_of("").empty());
  CHECK(entity_key_of("— !").empty());
}

TEST_CASE("entity key: a name that is too long for one has none") {
  CHECK(entity_key_of(std::string(101, 'A')).empty());
  CHECK(entity_key_of(std::string(100, 'A')) == std::string(100, 'a'));
}

TEST_CASE("entity key: read letter by letter, it is the key of the folded name, whatever the name") {
  constexpr std::array<std::string_view, 24> pieces = {"a", "Z",      "7", "é",       "Ç", "ÿ", "ß",    "Æ",
                                                       "œ", "×",      "÷", "’",       "'", "-", " ",    "`",
                                                       ".", "\u00A0", "«", "e\u0301", "Ł", "Ω", "\xC3", "\n"};
  std::mt19937 random(11);
  for (int round = 0; round < 20000; ++round) {
    std::string name;
    for (auto left = random() % 12; left > 0; --left) name += pieces[random() % pieces.size()];
    CAPTURE(name);
    CHECK(entity_key_of(name) == schema::entity_key(fold(name)));
  }
}

TEST_CASE("is_called: a full name ends with the words of its surname, not with letters of it") {
  CHECK(is_called("sam altman", "altman"));
  CHECK(is_called("altman", "altman"));
  CHECK_FALSE(is_called("altman", "sam altman"));
  CHECK_FALSE(is_called("marine le pen", "en"));
}
