/// Times of other places, as clocks of one place show them.
#include "text/clock.hpp"

#include <doctest/doctest.h>

#include "fsearch/error.hpp"

using namespace fsearch;

namespace {

std::string in(const char* zone, const char* date) { return local_date(date, TimeZone(zone)); }

}  // namespace

TEST_CASE("local_date: a time with an offset becomes local, over days, months, years and summers") {
  CHECK(in("Europe/Paris", "2025-03-15T10:12:00+01:00") == "2025-03-15T10:12:00");
  CHECK(in("Europe/Paris", "2025-03-14T23:30:00Z") == "2025-03-15T00:30:00");
  CHECK(in("Europe/Paris", "2025-07-14T22:30:00Z") == "2025-07-15T00:30:00");
  CHECK(in("Europe/Paris", "2020-02-04T23:30:00-05:00") == "2020-02-05T05:30:00");
  CHECK(in("Europe/Paris", "2024-12-31T23:59:59-03:30") == "2025-01-01T04:29:59");
  CHECK(in("America/Montreal", "2025-03-01T02:00:00+01:00") == "2025-02-28T20:00:00");
  CHECK(in("UTC", "1899-01-01T00:30:00+01:00") == "1898-12-31T23:30:00");
}

TEST_CASE("local_date: without an offset a date is local already, and midnight in UTC is a day") {
  for (const char* date : {"", "2025", "2025-03", "2025-03-15", "2025-03-15T10:12:00"})
    CHECK(in("America/Montreal", date) == date);
  CHECK(in("America/Montreal", "2025-03-15T00:00:00Z") == "2025-03-15T00:00:00");
}

TEST_CASE("TimeZone: an unknown name is refused, with one that would do") {
  CHECK_THROWS_WITH_AS(TimeZone("Paris"), doctest::Contains("write for example Europe/Paris"), Error);
  CHECK_THROWS_AS(TimeZone(""), Error);
}

TEST_CASE("to_instant: parse_instant gives the seconds back, and nothing of what is no instant") {
  for (const std::int64_t seconds : {0L, 951'782'400L, 1'732'662'000L, 4'102'444'799L})
    CHECK(parse_instant(to_instant(seconds)) == seconds);
  CHECK(to_instant(1'732'662'000) == "2024-11-26T23:00:00Z");
  for (const char* text : {"", "2024-11-26", "2024-11-26T23:00:00", "2024-02-30T23:00:00Z", "2024-11-26T24:00:00Z",
                           "2024-11-26T23:60:00Z", "2024-11-26 23:00:00Z", "x024-11-26T23:00:00Z"})
    CHECK_FALSE(parse_instant(text).has_value());
}

TEST_CASE("now_in_seconds: the environment may say what time it is") {
  setenv("SOURCE_DATE_EPOCH", "1732662000", 1);
  CHECK(now_in_seconds() == 1'732'662'000);
  setenv("SOURCE_DATE_EPOCH", "yesterday", 1);
  CHECK(now_in_seconds() > 1'732'662'000);
  unsetenv("SOURCE_DATE_EPOCH");
}
