#include "text/fold.hpp"

#include <doctest/doctest.h>

#include <string>

#include "analyzers/words/numerals.hpp"

using fsearch::ascii_lower;
using fsearch::exact_form;
using fsearch::fold;
using fsearch::folded_letters;
using fsearch::ordinal_stem;

TEST_CASE("exact_form: lower-cases, composes, and keeps the accents") {
  CHECK(exact_form("ÉLYSÉE") == "élysée");
  CHECK(exact_form("e\u0301lyse\u0301e") == "élysée");
  CHECK(exact_form("Œuvre") == "oeuvre");
  CHECK(exact_form("ＡＺＵＲＥ") == "azure");
  CHECK(exact_form("ﬁnance") == "finance");
  CHECK(exact_form("exclu\u00ADsivité") == "exclusivité");
  CHECK(exact_form("XIXᵉ") == "xixe");
}

TEST_CASE("fold: removes every accent, and is idempotent") {
  CHECK(fold("Château-Renaud") == "chateau-renaud");
  CHECK(fold("Wałęsa") == "walesa");
  CHECK(fold("Erdoğan") == "erdogan");
  CHECK(fold("Łódź") == "lodz");
  CHECK(fold("Straße") == "strasse");
  for (const char* word : {"Erdoğan", "Łódź", "İstanbul", "ΑΘΉΝΑ", "Ｆｏｏ", "ŒUVRE"})
    CHECK(fold(fold(word)) == fold(word));
}

TEST_CASE("exact_form, fold: letters of Latin-1 come out alike alone and beside what only ICU spells") {
  for (unsigned letter = 0x80; letter <= 0xBF; ++letter) {
    const std::string form{'N', '\xC3', static_cast<char>(letter), 'n'};
    CHECK(exact_form(form + "Ω") == exact_form(form) + "ω");
    CHECK(fold(form + "Ω") == fold(form) + "ω");
  }
  for (const char* form : {"Œuvre", "cœur", "Ægidius", "L’Équipe", "ÿ×÷"}) {
    CHECK(exact_form(std::string(form) + "Ω") == exact_form(form) + "ω");
    CHECK(fold(std::string(form) + "Ω") == fold(form) + "ω");
  }
}

TEST_CASE("exact_form: a mark behind a letter of Latin-1 still composes") {
  CHECK(exact_form("ÉU\u0308") == "éü");
  CHECK(exact_form("ç\u0301") == "ḉ");
}

TEST_CASE("fold: ill-formed bytes vanish") {
  CHECK(fold("a\xFF"
             "b\xC3") == "ab");
}

TEST_CASE("ordinal_stem: joins the spellings of an ordinal, in both kinds of figures") {
  CHECK(ordinal_stem("1er") == "1e");
  CHECK(ordinal_stem("1re") == "1e");
  CHECK(ordinal_stem("13eme") == "13e");
  CHECK(ordinal_stem("xixe") == "19e");
  CHECK(ordinal_stem("xxieme") == "21e");
  CHECK(ordinal_stem("ve") == "5e");
}

TEST_CASE("ordinal_stem: words that look like Roman figures are words") {
  for (const char* word : {"vie", "le", "ce", "de", "mie", "die", "cinq", "5g", "e", "ie"})
    CHECK_MESSAGE(!ordinal_stem(word), word);
}

TEST_CASE("folded_letters: letters and digits of any script stay, ASCII spaces and signs go") {
  CHECK(folded_letters("Abonnez-vous à 20 % !") == "abonnezvousa20");
  CHECK(folded_letters("Ωmega, 5") == "ωmega5");
}

TEST_CASE("ascii_lower: only A to Z change") { CHECK(ascii_lower("Content-TYPE: É[@{") == "content-type: É[@{"); }
