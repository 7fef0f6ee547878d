#include "text/text_lines.hpp"

#include <doctest/doctest.h>

using namespace fsearch;

TEST_CASE("starts_with_capital: capitals of any alphabet, accents or not, and nothing else") {
  for (const char* text : {"A", "État", "Œuvre", "Şener", "Ÿ", "Ньюс", "Ĳmuiden"})
    CHECK_MESSAGE(starts_with_capital(text), text);
  for (const char* text : {"", "a", "état", "œuvre", "ß", "12", "« A »", "\xC3", "×"})
    CHECK_FALSE_MESSAGE(starts_with_capital(text), text);
}
