/// What news readers ask beside relevance: one printing of a dispatch, several sources, recent days, counts over time.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

using Ids = std::vector<std::string>;

constexpr const char* dispatch =
    "Le conseil municipal de Granville a voté mardi soir la construction d’une digue longue de deux kilomètres. Le "
    "chantier "
    "commencera au printemps et doit durer trois ans, selon la mairie. L’opposition dénonce un ouvrage trop cher et "
    "promet "
    "un recours devant le tribunal administratif de Caen.";

const SmallNewspaper& newspaper() {
  static const SmallNewspaper made({
      news("agence", "Une digue à Granville", dispatch, "2024-03-05", "Agence"),
      news("gazette", "Granville aura sa digue", std::string(dispatch) + " La rédaction.", "2024-03-06", "La Gazette"),
      news("soir", "La digue de Granville", "La digue divise la ville.", "2025-03-14", "Le Soir"),
      news("soir-2", "Encore la digue", "La digue de Granville prend du retard.", "2025-01", "Le Soir"),
      news("sans-date", "Digue", "Granville et sa digue."),
  });
  return made;
}

SearchResult ask(SearchRequest request) {
  Searcher searcher({newspaper().database});
  request.today = "2025-03-15";
  return searcher.search(request);
}

bool holds(const Ids& ids, const std::string& id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

}  // namespace

TEST_CASE("search: two printings of one dispatch are one hit that counts the other, unless asked") {
  SearchRequest request = everything("digue Granville");
  CHECK(ask(request).hits.size() == 5);
  request.collapse = true;
  const SearchResult found = ask(request);
  REQUIRE(found.hits.size() == 4);
  CHECK(holds(ids_of(found), "agence") != holds(ids_of(found), "gazette"));
  for (const Hit& hit : found.hits)
    CHECK(hit.duplicates == (hit.article.id == "agence" || hit.article.id == "gazette" ? 1 : 0));
  CHECK(found.hits.back().rank == 4);
}

TEST_CASE("search: a hit names the printings it stands for") {
  SearchRequest request = everything("digue Granville");
  request.collapse = true;
  for (const Hit& hit : ask(request).hits) {
    CHECK(hit.duplicate_ids.size() == hit.duplicates);
    if (hit.article.id == "agence") CHECK(hit.duplicate_ids == Ids{"gazette"});
    if (hit.article.id == "gazette") CHECK(hit.duplicate_ids == Ids{"agence"});
  }
}

TEST_CASE("search: of one article alone, by its id") {
  SearchRequest request = everything("digue Granville");
  request.id = "soir-2";
  CHECK(ids_of(ask(request)) == Ids{"soir-2"});
  request.id = "personne";
  CHECK(ask(request).hits.empty());
}

TEST_CASE("article: the whole of it, or nothing for an unknown id") {
  Searcher searcher({newspaper().database});
  const auto article = searcher.article("agence");
  REQUIRE(article);
  CHECK(article->text == dispatch);
  CHECK(article->source == "Agence");
  CHECK_FALSE(searcher.article("personne"));
}

TEST_CASE("search: at most so many articles of one source") {
  SearchRequest request = everything("digue Granville");
  request.max_per_source = 1;
  const Ids found = ids_of(ask(request));
  CHECK(found.size() == 4);
  CHECK(holds(found, "soir") != holds(found, "soir-2"));
}

TEST_CASE("search: days named in the query come first, and are shown; other days stay") {
  SearchRequest request = everything("digue hier");
  CHECK_FALSE(ask(request).date_wish.has_value());
  request.date_wish = true;
  const SearchResult found = ask(request);
  CHECK(found.date_wish == "2025-03-14");
  CHECK(ids_of(found).at(0) == "soir");
  CHECK(found.hits.size() == 5);
}

TEST_CASE("search: days wished for that no article has are told, and nothing else is lost") {
  SearchRequest request = everything("digue mars 2019");
  request.date_wish = true;
  const SearchResult found = ask(request);
  CHECK(found.total == 5);
  REQUIRE(found.warnings.size() == 1);
  CHECK(found.warnings[0].text == "aucun article de ces dates dans l’index : 2019-03");
}

TEST_CASE("search: where no article is of the day, the word for it decides nothing") {
  const SmallNewspaper paper({news("much", "La digue", "La digue de Granville. La digue tient.", "2020-03-01"),
                              news("word", "", "Hier, aujourd’hui, hier encore : une digue.", "2020-03-02")});
  Searcher searcher({paper.database});
  SearchRequest request = everything("digue hier");
  request.date_wish = true;
  const SearchResult found = searcher.search(request);
  CHECK(ids_of(found) == ids_of(searcher.search(everything("digue"))));
  CHECK(found.interpreted == "digue");
  REQUIRE(found.warnings.size() == 1);
  CHECK(found.warnings[0].code == WarningCode::no_article_of_dates);
}

TEST_CASE("search: whatever the order, the same articles match words that name days") {
  SearchRequest request = everything("digue mars 2019");
  request.date_wish = true;
  request.sort = SortOrder::date;
  const SearchResult found = ask(request);
  CHECK(found.total == 5);
  CHECK_FALSE(found.date_wish.has_value());
}

TEST_CASE("search: a day named is not taken for a misspelt word") {
  SearchRequest request = everything("digue hier");
  request.correct_spelling = true;
  CHECK_FALSE(ask(request).corrected.has_value());
}

TEST_CASE("search: a preference for recent articles raises scores by age, by no more than 1.3") {
  SearchRequest request = everything("digue Granville");
  std::map<std::string, double> before;
  for (const Hit& hit : ask(request).hits) before[hit.article.id] = hit.score;
  request.half_life_days = 30;
  for (const Hit& hit : ask(request).hits) {
    INFO(hit.article.id);
    CHECK(hit.score >= before[hit.article.id]);
    CHECK(hit.score <= before[hit.article.id] * 1.3001);
    if (hit.article.id == "sans-date") CHECK(hit.score == before[hit.article.id]);
    if (hit.article.id == "soir") CHECK(hit.score > before[hit.article.id] * 1.2);
  }
}

TEST_CASE("search: a histogram counts all that was found over time, as precisely as the dates are known") {
  using Counts = decltype(Facet::counts);
  SearchRequest request = everything("digue");
  request.limit = 1;
  request.facets = {FacetField::source};
  request.histogram = HistogramPeriod::month;
  const SearchResult found = ask(request);
  REQUIRE(found.histogram.has_value());
  CHECK(found.histogram->counts == Counts{{"2024-03", 2}, {"2025-01", 1}, {"2025-03", 1}});
  CHECK(found.facets.size() == 1);
  request.histogram = HistogramPeriod::day;
  CHECK(ask(request).histogram->counts ==
        Counts{{"2024-03-05", 1}, {"2024-03-06", 1}, {"2025-01", 1}, {"2025-03-14", 1}});
  request.histogram = HistogramPeriod::week;
  CHECK(ask(request).histogram->counts == Counts{{"2024-W10", 2}, {"2025-01", 1}, {"2025-W11", 1}});
  request.histogram = HistogramPeriod::year;
  CHECK(ask(request).histogram->counts == Counts{{"2024", 2}, {"2025", 2}});
}

TEST_CASE("search: function words beside a phrase, a pattern or a field are not wanted by themselves") {
  const SmallNewspaper press({news("both", "", "Une crue centennale, et un pont emporté."),
                              news("crue", "", "Crue centennale à Brest."),
                              news("other", "", "La mairie et la gare.")});
  Searcher searcher({press.database});
  const auto ask = [&](const char* query) { return searcher.search(everything(query)); };
  for (const char* query : {"la \"crue centennale\"", "qui est \"crue centennale\"", "la crue*", "la =crue"}) {
    CAPTURE(query);
    const SearchResult result = ask(query);
    CHECK(result.total == 2);
    CHECK(result.total_partial == 0);
  }
  CHECK(ids_of(ask("\"crue\" et \"pont\"")).front() == "both");
  CHECK(ask("la").total == 1);  // Alone they are looked for.
  CHECK(ask("+la +\"crue\"").total == 0);
}

}  // namespace fsearch::testing
