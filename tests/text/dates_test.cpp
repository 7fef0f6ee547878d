#include "text/dates.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace fsearch;

TEST_CASE("normalise_date: every common way to write a date becomes ISO 8601") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"2025", "2025"},
      {"2025-03", "2025-03"},
      {"2025-03-15", "2025-03-15"},
      {"20250315", "2025-03-15"},
      {"2025-03-15T10:12:00+01:00", "2025-03-15T10:12:00+01:00"},
      {"2025-03-15T10:12:00.123Z", "2025-03-15T10:12:00Z"},
      {"2025-03-15 10:12", "2025-03-15T10:12:00"},
      {"2025/03/15", "2025-03-15"},
      {"15/03/2025", "2025-03-15"},
      {"1/3/2025", "2025-03-01"},
      {"15.03.2025", "2025-03-15"},
      {"15/03/2025 à 10h12", "2025-03-15T10:12:00"},
      {"15 mars 2025", "2025-03-15"},
      {"1er août 2025", "2025-08-01"},
      {"samedi 15 mars 2025 à 10h30", "2025-03-15T10:30:00"},
      {"Publié le 26 mars 2024 à 7 h", "2024-03-26T07:00:00"},
      {"mardi 4 février 2025", "2025-02-04"},
      {"15 MARS 2025", "2025-03-15"},
      {"déc. 2024", "2024-12"},
      {"mars 2025", "2025-03"},
      {"Sat, 15 Mar 2025 10:12:00 +0100", "2025-03-15T10:12:00+01:00"},
      {"Tue, 4 Feb 2025 00:05:09 GMT", "2025-02-04T00:05:09Z"},
      {"2020-02-03T07:00+02:00", "2020-02-03T07:00:00+02:00"},
      {"2020-02-03T07:00-0330", "2020-02-03T07:00:00-03:30"},
      {"2020-02-03 07:00:30.25 -05", "2020-02-03T07:00:30-05:00"},
      {"2020-02-03T07:00:00+02:00[Europe/Paris]", "2020-02-03T07:00:00+02:00"},
      {"Sat Mar 15 2025 10:12:00 GMT+0100", "2025-03-15T10:12:00+01:00"},
      {"Sat, 15 Mar 2025 10:12:00 EST", "2025-03-15T10:12:00-05:00"},
      {"Mon, 19 Aug 24 17:42:08 +0200", "2024-08-19T17:42:08+02:00"},
      {"Fri, 31 Dec 99 08:00:00 +0100", "1999-12-31T08:00:00+01:00"},
      {"Mon, 19 Aug 24", "2024-08-19"},
      {"19 août 24 à 10h12", "2024-08-19T10:12:00"},
      {"March 15, 2025", "2025-03-15"},
      {"29 février 2024", "2024-02-29"},
      {"mar. 4 févr. 2025", "2025-02-04"},
      {"mardi 04/02/2025 à 10h12", "2025-02-04T10:12:00"},
      {"mardi 10.12.19", "2019-12-10"},
      {"03/03/24", "2024-03-03"},
      {"3/3/24", "2024-03-03"},
      {"31/12/99", "1999-12-31"},
      {"jeu. 5 sept. 2024", "2024-09-05"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.first);
    CHECK(normalise_date(row.first) == row.second);
  }
}

TEST_CASE("normalise_date: what is no date is nothing, not a guess") {
  for (const char* text : {"",
                           "hier",
                           "2025-13-01",
                           "2025-02-30",
                           "31/04/2025",
                           "29 février 2025",
                           "00/00/2025",
                           "12",
                           "15 mars",
                           "le 15 du mois",
                           "99999999999999999999",
                           "2025-03-15T25:00",
                           "mardi",
                           "10:12:19",
                           "Maison 12 2024",
                           "10-12-19",
                           "15 mars 24 personnes",
                           "mars 24",
                           "Mon, 32 Aug 24",
                           "00 mars 24"}) {
    CAPTURE(text);
    CHECK_FALSE(normalise_date(text).has_value());
  }
}

TEST_CASE("is_date_line: a day, and nothing else") {
  for (const char* line : {"15 mars 2025", "le samedi 15 mars 2025 à 10h30", "15/03/2025 10:12", "2025-03-15"}) {
    CAPTURE(line);
    CHECK(is_date_line(line));
  }
  for (const char* line : {"", "2025", "mars 2025", "15 mars 2025 : la crue", "Depuis le 5 décembre 2019"}) {
    CAPTURE(line);
    CHECK_FALSE(is_date_line(line));
  }
}

TEST_CASE("unreadable_date: one line, however long and broken the text") {
  CHECK(unreadable_date("demain") == "unreadable date: demain");
  CHECK(unreadable_date("a\nb\tc") == "unreadable date: a b c");
  const auto cut = unreadable_date(std::string(59, 'a') + "é" + std::string(1000, 'b'));
  CHECK(cut == "unreadable date: " + std::string(59, 'a') + "…");
}

TEST_CASE("iso_date: eight digits, without the parts that are not known") {
  CHECK(iso_date("20250315") == "2025-03-15");
  CHECK(iso_date("20250300") == "2025-03");
  CHECK(iso_date("20250000") == "2025");
  CHECK(iso_date("") == "");
}
