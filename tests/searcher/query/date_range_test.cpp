/// Dates as readers write them.
#include <doctest/doctest.h>

#include <string>

#include "searcher/dates/date_range.hpp"

namespace fsearch {
namespace {

/// "from-to", or "none".
std::string range(std::string_view text, std::string_view today = "2025-03-01") {
  const auto dates = parse_date_range(text, today);
  return dates ? dates->from + '-' + dates->to : "none";
}

TEST_CASE("parse_date_range: a year, a month and a day reach from their first to their last day") {
  CHECK(range("2025") == "20250101-20251231");
  CHECK(range("2024-02") == "20240201-20240229");
  CHECK(range("2023-02") == "20230201-20230228");
  CHECK(range("2024-03-15") == "20240315-20240315");
}

TEST_CASE("parse_date_range: French order, month names and their beginnings") {
  CHECK(range("15/03/2024") == "20240315-20240315");
  CHECK(range("15.3.2024") == "20240315-20240315");
  CHECK(range("03/2024") == "20240301-20240331");
  CHECK(range("Février 2024") == "20240201-20240229");
  CHECK(range("1er août 2024") == "20240801-20240801");
  CHECK(range("31-DÉC-2024") == "20241231-20241231");
  CHECK(range("mai-2024") == "20240501-20240531");
}

TEST_CASE("parse_date_range: open, strict and reversed ranges") {
  CHECK(range("2024-01..2024-06") == "20240101-20240630");
  CHECK(range("2024-06..2024-01") == "20240101-20240630");
  CHECK(range("..2024") == "-20241231");
  CHECK(range("2024..") == "20240101-");
  CHECK(range(">2024-02-28") == "20240229-");
  CHECK(range(">=2024-02") == "20240201-");
  CHECK(range("<2024") == "-20231231");
  CHECK(range("<=2024-02") == "-20240229");
}

TEST_CASE("parse_date_range: relative days cross months") {
  CHECK(range("hier") == "20250228-20250228");
  CHECK(range("avant-hier") == "20250227-20250227");
  CHECK(range("Aujourd’hui") == "20250301-20250301");
  CHECK(range("hier..today") == "20250228-20250301");
  CHECK(range("hier", "2025-03-01T10:00:00") == "20250228-20250228");
}

TEST_CASE("parse_date_range: phrases, on a Saturday in March 2025") {
  const auto told = [](const char* text) {
    const auto dates = parse_date_range(text, "2025-03-15");
    return dates ? to_string(*dates) : "none";
  };
  CHECK(told("il y a deux mois") == "2025-01-15");
  CHECK(told("Il y a 3 semaines") == "2025-02-22");
  CHECK(told("il y a un an") == "2024-03-15");
  CHECK(told("ces trois derniers jours") == "2025-03-12..2025-03-15");
  CHECK(told("les 2 dernières années") == "2023-03-15..2025-03-15");
  CHECK(told("la semaine dernière") == "2025-03-03..2025-03-09");
  CHECK(told("l’an dernier") == "2024");
  CHECK(told("lundi") == "2025-03-10");
  CHECK(told("samedi dernier") == "2025-03-08");
  CHECK(told("le mardi 15 mars 2022") == "2022-03-15");
  CHECK(told("15 mars") == "2025-03-15");
  CHECK(told("16 mars") == "2024-03-16");
  CHECK(told("janvier") == "2025-01");
  CHECK(told("en mai") == "2024-05");
  CHECK(told("janv. 2022") == "2022-01");
  CHECK(told("15/03/22") == "2022-03-15");
  CHECK(told("fin mars 2022") == "2022-03");
  CHECK(told("depuis deux mois") == "2025-01-15..");
  CHECK(told("depuis 3 semaines") == "2025-02-22..");
  CHECK(told("mars dernier") == "2024-03");
  CHECK(told("en janvier dernier") == "2025-01");
  CHECK(told("le 15 mars dernier") == "2024-03-15");
  CHECK(told("hier soir") == "2025-03-14");
  CHECK(told("ce week-end") == "2025-03-15..2025-03-16");
  CHECK(told("le week-end dernier") == "2025-03-08..2025-03-09");
  CHECK(told("la semaine du 15 mars 2022") == "2022-03-14..2022-03-20");
  CHECK(told("l’année 2022") == "2022");
  CHECK(told("au mois de mars 2022") == "2022-03");
  CHECK(told("pendant l’été 2022") == "2022-06..2022-08");
  CHECK(told("années 1990") == "1990..1999");
  CHECK(told("les années 80") == "1980..1989");
  CHECK(told("2020-2022") == "2020..2022");
  CHECK(told("S1 2022") == "2022-01..2022-06");
  CHECK(told("fin d’année 2022") == "2022-09..2022-12");
  CHECK(told("fin 2022") == "2022-09..2022-12");
  CHECK(told("début 2022") == "2022-01..2022-04");
}

TEST_CASE("parse_date_range: seasons, trimesters and semesters; winter bears the number of its January") {
  CHECK(range("été 2022") == "20220601-20220831");
  CHECK(range("l'été 2022") == "20220601-20220831");
  CHECK(range("hiver 2022") == "20211201-20220228");
  CHECK(range("hiver 2021-2022") == "20211201-20220228");
  CHECK(range("hiver 2023/2024") == "20231201-20240229");
  CHECK(range("l’été dernier") == "20240601-20240831");
  CHECK(range("hiver", "2025-01-10") == "20241201-20250228");
  CHECK(range("hiver dernier", "2025-01-10") == "20231201-20240229");
  CHECK(range("T2 2022") == "20220401-20220630");
  CHECK(range("premier semestre de 2022") == "20220101-20220630");
}

TEST_CASE("parse_date_range: two bounds in words, of which the first may leave its month and year to the second") {
  CHECK(range("entre mars et mai 2022") == "20220301-20220531");
  CHECK(range("entre novembre et février 2023") == "20221101-20230228");
  CHECK(range("du 3 au 15 mars 2022") == "20220303-20220315");
  CHECK(range("du 28 février au 2 mars 2022") == "20220228-20220302");
  CHECK(range("de 2020 à 2022") == "20200101-20221231");
  CHECK(range("20220315") == "20220315-20220315");
  CHECK(range(">=20220315") == "20220315-");
  CHECK(range("20221399") == "none");
  CHECK(range("entre le 15/03/2022 et le 20/03/2022") == "20220315-20220320");
  CHECK(range("d’avril à juin 2022") == "20220401-20220630");
  CHECK(range("entre 2022 et 2020") == "20200101-20221231");
}

TEST_CASE("parse_date_range: one bound in words") {
  CHECK(range("depuis mars 2022") == "20220301-");
  CHECK(range("à partir du 15 mars 2022") == "20220315-");
  CHECK(range("avant 2020") == "-20191231");
  CHECK(range("jusqu'en 2020") == "-20201231");
  CHECK(range("jusqu’au 15/03/2022") == "-20220315");
  CHECK(range("après l'été 2022") == "20220901-");
  CHECK(range("après 9999") == "none");
  CHECK(range("avant 0001") == "none");
}

TEST_CASE("is_reversed_range: a range that ends before it begins") {
  CHECK(is_reversed_range("2024..2023", ""));
  CHECK(is_reversed_range("hier..15/03/2022", "2025-03-01"));
  for (const char* text : {"2023..2024", "2024..2024-03", "2024..", "..2024", "2024", "x..2023", ""})
    CHECK_FALSE(is_reversed_range(text, "2025-03-01"));
}

TEST_CASE("parse_date_range: what is no date is none") {
  for (const char* text : {"il y a",
                           "il y a deux",
                           "il y a deux chats",
                           "il y a 5000 ans",
                           "entre mars",
                           "entre mars et",
                           "de",
                           "fin",
                           "été 22",
                           "hiver 2021-2023",
                           "derniers jours",
                           "le",
                           "depuis",
                           "30 février",
                           "du 3 au 45 mars 2022",
                           "2022 2023",
                           "2022-2020",
                           "le mois",
                           "années",
                           "années 1995",
                           "semaine du",
                           "depuis deux",
                           "demain soir",
                           "mars 2022 environ",
                           "trimestre"}) {
    CAPTURE(text);
    CHECK(range(text) == "none");
  }
  for (const char* text : {"",           " ",          "..",         ">",       "<=",      "demain",  "2024-13",
                           "2024-00",    "2024-02-30", "31/02/2024", "24",      "0000",    "2024031", "2024-03-15-01",
                           "2024--3",    "jui-2024",   "ma 2024",    "2024..x", "x..2024", "<0001",   ">9999",
                           "9999999999", "2024-3.5-1", "\xFF",       "2024-+3"}) {
    CAPTURE(text);
    CHECK(range(text) == "none");
  }
}

TEST_CASE("parse_date_range: relative days need a whole date for today") {
  CHECK(range("hier", "") == "none");
  CHECK(range("hier", "2025-03") == "none");
  CHECK(range("hier", "nonsense") == "none");
}

TEST_CASE("to_string: the shortest form that reads back the same") {
  const auto shortest = [](const char* text) { return to_string(*parse_date_range(text, "2025-03-15")); };
  CHECK(shortest("2024-01-01..2024-12-31") == "2024");
  CHECK(shortest("2024-02-01..2024-02-29") == "2024-02");
  CHECK(shortest("2024-02-01..2024-02-28") == "2024-02-01..2024-02-28");
  CHECK(shortest("2023..2024") == "2023..2024");
  CHECK(shortest("2023..2024-06") == "2023-01..2024-06");
  CHECK(shortest(">2024-05-01") == "2024-05-02..");
  CHECK(shortest("<2024-05") == "..2024-04");
}

TEST_CASE("to_string: every range of two days of 2024 reads back as itself") {
  const auto day = [](int month, int day_of_month) { return std::to_string(20240000 + month * 100 + day_of_month); };
  for (int from = 1; from <= 12; ++from)
    for (const int last : {1, 15, 28, 29, 30}) {
      const DateRange dates{day(1, from), day(last == 30 ? 4 : 2, last)};
      CHECK(parse_date_range(to_string(dates), "") == dates);
    }
}

}  // namespace
}  // namespace fsearch
