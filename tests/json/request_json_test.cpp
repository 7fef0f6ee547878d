#include <doctest/doctest.h>

#include "fsearch/error.hpp"
#include "fsearch/json.hpp"

using namespace fsearch;

namespace {

/// What is said of a request that is none.
std::string fault_of(std::string_view json) {
  try {
    request_from_json(json);
  } catch (const Error& error) {
    CHECK(error.kind() == Error::Kind::usage);
    return error.detail();
  }
  return "";
}

}  // namespace

TEST_CASE("request_from_json: what it names is asked, the rest is as on the command line") {
  const SearchRequest request = request_from_json(
      R"({"query": "Azure", "limit": 3, "sort": "date", "facets": ["source", "year"], "histogram": "month",
          "match": "some", "since": "2024-03", "recent": 30})");
  CHECK(request.query == "Azure");
  CHECK(request.limit == 3);
  CHECK(request.sort == SortOrder::date);
  CHECK(request.facets == std::vector{FacetField::source, FacetField::year});
  CHECK(request.histogram == HistogramPeriod::month);
  CHECK(request.match == MatchMode::some);
  CHECK(request.since == "2024-03");
  CHECK(request.half_life_days == 30);
  CHECK(request_from_json(R"({"query": "Azure", "timeout": 0.5})").timeout_seconds == 0.5);
  CHECK(request.passages == SearchRequest{}.passages);
  CHECK((request.partial && request.collapse && request.date_wish));
  CHECK(request.facet_limit == 10);
}

TEST_CASE("request_from_json: all that the engine adds can be switched off") {
  const SearchRequest request = request_from_json(
      R"({"query": "PIB", "partial": false, "relax": false, "correct": false, "acronyms": false, "synonyms": false,
          "vectors": false, "strict": true})");
  CHECK_FALSE((request.partial || request.relax_quotations || request.correct_spelling || request.acronyms));
  CHECK_FALSE((request.synonyms || request.vectors));
  CHECK(request.strict);
}

TEST_CASE("request_from_json: what is no request is told by its key, with what was expected") {
  CHECK(fault_of("[]").find("{\"query\"") != std::string::npos);
  CHECK(fault_of("{\"query\": ") != "");
  CHECK(fault_of(R"({"querry": "x"})").starts_with("\"querry\" is no key"));
  CHECK(fault_of(R"({"querry": "x"})").find(", query,") != std::string::npos);
  CHECK(fault_of(R"({"limit": -1})") == "\"limit\": a number of 0 and more is expected");
  CHECK(fault_of(R"({"limit": "3"})").starts_with("\"limit\""));
  CHECK(fault_of(R"({"partial": 1})") == "\"partial\": true or false is expected");
  CHECK(fault_of(R"({"facets": ["topic"]})").starts_with("\"facets\": one of source, section"));
  CHECK(fault_of(R"({"sort": "size"})") == "\"sort\": one of relevance, date, date-asc is expected");
  CHECK(fault_of(R"({"query": "x"})") == "");
  CHECK(fault_of(R"({"since": "foo"})").starts_with("since: 'foo' is not a date; write 2025"));
  CHECK(fault_of(R"({"since": "avant 2020"})") == "since: 'avant 2020' tells no beginning; use until");
  CHECK(fault_of(R"({"indexed_since": "foo"})").starts_with("\"indexed_since\": a date"));
  CHECK(fault_of(R"({"since": "2024-02", "until": "mars 2024", "indexed_since": "2024"})") == "");
}
