#include "indexer/lines/script_lines.hpp"

#include <doctest/doctest.h>

using namespace fsearch;

TEST_CASE("find_script_lines: programs and style sheets, with what stands within them") {
  CHECK(find_script_lines({"Il pleut.", "window.dataLayer = window.dataLayer || [];", "function suivre(){",
                           "compte = compte + 1", "}", "Il neige."}) ==
        std::vector<bool>{false, true, true, true, true, false});
  CHECK(find_script_lines({".carte {", "display: none", "}"}) == std::vector<bool>{true, true, true});
  CHECK(find_script_lines({"largeur = 30,", "if (largeur > 20) {"}) == std::vector<bool>{true, true});
}

TEST_CASE("find_script_lines: French is none, signs and all") {
  const std::vector<std::string_view> french = {"Le score (2-1) ; la suite demain.",
                                                "« a = b », écrit-il.",
                                                "=> Le point à midi",
                                                "Prix : 30 € / personne",
                                                "Il pleut & il vente.",
                                                "la suite d’une phrase coupée"};
  CHECK(find_script_lines(french) == std::vector<bool>(french.size(), false));
}
