#include "text/line_starts.hpp"

#include <doctest/doctest.h>

#include <string>

#include "text/fold.hpp"

using namespace fsearch;

TEST_CASE("LineStarts: a line that starts with a phrase is told, accents, case and marks aside") {
  LineStarts starts;
  for (const char* phrase : {"a lire aussi", "©", "x", "œuvre liee", "l'auteur"}) starts.add(fold(phrase));
  for (const char* line : {"À lire aussi", "« A LIRE AUSSI : la crue", "A\u0300 lire aussi", "© Léa Rémy", "X",
                           "Xavier", "ŒUVRE LIÉE", "L’auteur", "12 – à lire"}) {
    CAPTURE(line);
    CHECK(starts.may_start(line));
  }
  for (const char* line : {"", "Il pleut.", "A Lyon", "12", "Léa Rémy"}) {
    CAPTURE(line);
    CHECK_FALSE(starts.may_start(line));
  }
}
