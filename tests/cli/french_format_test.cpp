#include "wording/french_format.hpp"

#include <doctest/doctest.h>

using fsearch::french_count;
using fsearch::french_date;
using fsearch::french_decimal;

TEST_CASE("french_date: days, months and years in words, as precise as the date") {
  CHECK(french_date("2025-03-15") == "15 mars 2025");
  CHECK(french_date("2025-08-01") == "1er août 2025");
  CHECK(french_date("2025-12") == "décembre 2025");
  CHECK(french_date("2025") == "2025");
  CHECK(french_date("2025-03-05T08:05:00") == "5 mars 2025, 8 h 05");
  CHECK(french_date("2025-03-05T18:30") == "5 mars 2025, 18 h 30");
}

TEST_CASE("french_date: what is no date stays as it is") {
  for (const char* text : {"", "hier", "2025-13-01", "2025-00", "2025-03-32", "2025/03/15", "202-03-15", "2025-03/15"})
    CHECK(french_date(text) == text);
}

TEST_CASE("french_decimal and french_count: comma and narrow spaces") {
  CHECK(french_decimal(3.14, 1) == "3,1");
  CHECK(french_decimal(0.05, 2) == "0,05");
  CHECK(french_count(999) == "999");
  CHECK(french_count(1000) == "1\u202F000");
  CHECK(french_count(1234567) == "1\u202F234\u202F567");
}
