/// Dates as readers write them.
#include <doctest/doctest.h>

#include <string>

#include "searcher/date_range.hpp"

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

TEST_CASE("parse_date_range: what is no date is none") {
  for (const char* text : {"", " ", "..", ">", "<=", "demain", "2024-13", "2024-00", "2024-02-30", "31/02/2024", "24",
                           "0000", "20240315", "2024-03-15-01", "2024--3", "jui-2024", "ma 2024", "2024..x", "x..2024",
                           "<0001", ">9999", "9999999999", "2024-3.5-1", "\xFF", "2024-+3"}) {
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
  const auto day = [](int month, int day_of_month) {
    return std::to_string(20240000 + month * 100 + day_of_month);
  };
  for (int from = 1; from <= 12; ++from)
    for (const int last : {1, 15, 28, 29, 30}) {
      const DateRange dates{day(1, from), day(last == 30 ? 4 : 2, last)};
      CHECK(parse_date_range(to_string(dates), "") == dates);
    }
}

}  // namespace
}  // namespace fsearch
