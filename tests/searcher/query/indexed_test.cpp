/// Articles chosen by when they came into the index.
#include <doctest/doctest.h>

#include <cstdlib>
#include <ctime>

#include "fsearch/json.hpp"
#include "searcher/dates/indexed_range.hpp"
#include "searcher/parse/parse_query.hpp"
#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

/// Two articles of 26 and 27 November 2024, and one that came a second before midnight of Paris.
struct DatedNewspaper {
  DatedNewspaper() {
    setenv("TZ", "Europe/Paris", 1);
    tzset();
    add("early", 1'732'600'000);  // 2024-11-26T05:46:40Z
    add("late", 1'732'661'999);   // 2024-11-26T22:59:59Z, 23:59:59 in Paris
    add("next", 1'732'662'000);   // 2024-11-26T23:00:00Z, the 27th in Paris
  }
  ~DatedNewspaper() {
    unsetenv("TZ");
    tzset();
  }
  DatedNewspaper(const DatedNewspaper&) = delete;
  DatedNewspaper& operator=(const DatedNewspaper&) = delete;

  void add(const std::string& id, std::int64_t now) const {
    IndexOptions options{.database = database};
    options.now = now;
    index_articles(options, [&](const ArticleSink& sink) { sink.article(news(id, "Titre", "Une grève commence.")); });
  }
  std::vector<std::string> found(const std::string& query, const std::string& indexed_since = {}) const {
    Searcher searcher({database});
    SearchRequest request = everything(query);
    request.indexed_since = indexed_since;
    request.today = "2024-11-27";
    auto ids = ids_of(searcher.search(request));
    std::sort(ids.begin(), ids.end());
    return ids;
  }

  ScratchFolder folder;
  std::string database = folder.path("db");
};

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("indexed: chooses by the day of the computer's clock on which articles came, in French and English") {
  const DatedNewspaper newspaper;
  CHECK(newspaper.found("grève indexed:2024-11-26") == Ids{"early", "late"});
  CHECK(newspaper.found("grève indexé:2024-11-27") == Ids{"next"});
  CHECK(newspaper.found("grève INDEXE:hier") == Ids{"early", "late"});
  CHECK(newspaper.found("grève indexed:>2024-11-26") == Ids{"next"});
  CHECK(newspaper.found("grève indexed:<2024-11-27") == Ids{"early", "late"});
  CHECK(newspaper.found("grève SAUF indexed:2024-11-26") == Ids{"next"});
  CHECK(newspaper.found("indexed:[2024-11-27 TO 2024-12-01]") == Ids{"next"});
  CHECK(newspaper.found("indexed:\"2024-11-26T22:59:59Z..2024-11-26T22:59:59Z\"") == Ids{"late"});
}

TEST_CASE("indexed_since: takes a date, or an instant in UTC to the second; a warning tells what is neither") {
  const DatedNewspaper newspaper;
  CHECK(newspaper.found("grève", "2024-11-27") == Ids{"next"});
  CHECK(newspaper.found("grève", "2024-11-26T22:59:59Z") == Ids{"late", "next"});
  CHECK(newspaper.found("grève", "2024-11-26T23:00:01Z").empty());
  Searcher searcher({newspaper.database});
  SearchRequest request = everything("grève");
  request.indexed_since = "jamais";
  const SearchResult result = searcher.search(request);
  CHECK(result.total == 3);
  CHECK(result.warnings.front().code == WarningCode::date_unreadable);
}

TEST_CASE("hits and articles say when they came, in JSON too") {
  const DatedNewspaper newspaper;
  Searcher searcher({newspaper.database});
  SearchRequest request = everything("indexed:2024-11-27");
  const SearchResult result = searcher.search(request);
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits.front().indexed == "2024-11-26T23:00:00Z");
  CHECK(to_json(result.hits.front()).find(R"("indexed":"2024-11-26T23:00:00Z")") != std::string::npos);
  CHECK(searcher.article("late", "")->indexed == "2024-11-26T22:59:59Z");
  CHECK(searcher.article("late", "grève")->indexed == "2024-11-26T22:59:59Z");
  CHECK(searcher.last_indexed() == "2024-11-26T23:00:00Z");
  CHECK(request_from_json(R"({"query":"a","indexed_since":"2024-11-27"})").indexed_since == "2024-11-27");
}

TEST_CASE("last_indexed: of several indexes the earliest; none where one is empty") {
  const DatedNewspaper first;
  const ScratchFolder folder;
  IndexOptions options{.database = folder.path("other")};
  options.now = 1'000'000'000;
  index_articles(options, [](const ArticleSink& sink) { sink.article(news("x", "Titre", "Un texte.")); });
  CHECK(Searcher({first.database, options.database}).last_indexed() == "2001-09-09T01:46:40Z");
  index_news(folder.path("empty"), {});
  CHECK(Searcher({first.database, folder.path("empty")}).last_indexed().empty());
}

TEST_CASE("the canonical form of a query with a time of indexing is read back as the same") {
  for (const char* text : {"a indexed:2024-11", "indexé:>=2024-11-27 b", "a indexed:\"2024-11-26T22:59:59Z..\"",
                           "a indexed:\">2024-11-26T22:59:59Z\"", "a indexed:\"..2024-11-26T22:59:59Z\""}) {
    const ParsedQuery parsed = parse_query(text, {});
    CHECK(parsed.warnings.empty());
    CHECK(parse_query(to_string(parsed.query), {}).query == parsed.query);
  }
  CHECK(to_string(parse_query("a indexed:2024-11", {}).query) == "a ET indexé:2024-11");
}

TEST_CASE("parse_indexed_range: a range of instants that is reversed is put right") {
  const auto range = parse_indexed_range("2024-11-27T00:00:00Z..2024-11-26T00:00:00Z", "");
  REQUIRE(range.has_value());
  CHECK(range->from == "2024-11-26T00:00:00Z");
  CHECK_FALSE(parse_indexed_range("2024-11-31T00:00:00Z", "").has_value());
  CHECK_FALSE(parse_indexed_range("2024-11-30T24:00:00Z", "").has_value());
}

}  // namespace fsearch::testing
