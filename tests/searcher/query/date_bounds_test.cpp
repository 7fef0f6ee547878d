/// What --since and --until mean together.
#include "searcher/understand/date_bounds.hpp"

#include <doctest/doctest.h>

#include "fsearch/search.hpp"

namespace fsearch {
namespace {

using Fault = DateBounds::Fault;

DateBounds bounds(const char* since, const char* until) {
  SearchRequest request;
  request.since = since;
  request.until = until;
  request.today = "2025-03-15";
  return date_bounds(request);
}

std::string days(const char* since, const char* until) {
  const DateBounds found = bounds(since, until);
  return found.days ? to_string(*found.days) : "";
}

}  // namespace

TEST_CASE("date_bounds: from the first day of one to the last day of the other") {
  CHECK(days("", "") == "");
  CHECK(days("2022-03", "") == "2022-03..");
  CHECK(days("", "été 2022") == "..2022-08");
  CHECK(days("15/03/2022", "hier") == "2022-03-15..2025-03-14");
  CHECK(days("il y a deux mois", "") == "2025-01-15..");
  CHECK(days("depuis mars 2022", "jusqu'en mai 2022") == "2022-03..2022-05");
}

TEST_CASE("date_bounds: a beginning and an end told together are both") {
  CHECK(days("entre mars et mai 2022", "") == "2022-03..2022-05");
  CHECK(days("2022-03..2022-05", "") == "2022-03..2022-05");
  CHECK(days("2020-2022", "") == "2020..2022");
  CHECK(bounds("entre mars et mai 2022", "2023").fault == Fault::end_twice);
  CHECK(days("", "entre mars et mai 2022") == "..2022-05");
}

TEST_CASE("date_bounds: reversed bounds are exchanged, and said to be") {
  CHECK(days("2024", "2023") == "2023..2024");
  CHECK(bounds("2024", "2023").reversed);
  CHECK(bounds("2024..2023", "").reversed);
  CHECK(days("depuis 2024", "avant 2023") == "2022-12-31..2024-01-01");
  CHECK_FALSE(bounds("2023", "2024").reversed);
  CHECK_FALSE(bounds("2024", "2024-03").reversed);
}

TEST_CASE("date_bounds: what is no date, or bounds the other side, is a fault") {
  CHECK(bounds("bientôt", "").fault == Fault::since_unreadable);
  CHECK(bounds("", "31/02/2024").fault == Fault::until_unreadable);
  CHECK(bounds("avant 2020", "").fault == Fault::since_without_start);
  CHECK(bounds("", "depuis 2020").fault == Fault::until_without_end);
  CHECK_FALSE(bounds("bientôt", "2024").days.has_value());
}

}  // namespace fsearch
