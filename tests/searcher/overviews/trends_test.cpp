/// Queries over time: sums that must agree with what a search says.
#include "searcher/trends.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

Searcher& searcher() {
  static const SmallNewspaper newspaper([] {
    std::vector<Article> articles;
    const char* texts[] = {"La grève continue, dit Claire Vasseur.", "Claire Vasseur et Karim Benali parlent du port.",
                           "La grève finit à Brest, dit Karim Benali.", "Il pleut sur Brest."};
    for (int i = 0; i < 60; ++i) {
      const std::string day = "2025-" + std::string(i % 5 < 2 ? "01" : "03") + "-" + std::to_string(10 + i % 17);
      articles.push_back(news("a" + std::to_string(i), "Titre " + std::to_string(i), texts[i % 4], day,
                              i % 3 == 0 ? "Le Phare" : "L’Ancre"));
    }
    return articles;
  }());
  static Searcher opened({newspaper.database});
  return opened;
}

TrendRequest asked(std::vector<std::string> queries, HistogramPeriod period) {
  TrendRequest request;
  request.queries = std::move(queries);
  request.period = period;
  request.among = everything("");
  return request;
}

std::size_t sum_of(const Trends& trends, std::size_t query) {
  return std::accumulate(trends.points.begin(), trends.points.end(), std::size_t{0},
                         [query](std::size_t sum, const TrendPoint& point) { return sum + point.counts[query]; });
}

}  // namespace

TEST_CASE("trends: the counts of a query are its histogram, by every period, and add up to its articles") {
  for (const HistogramPeriod period :
       {HistogramPeriod::day, HistogramPeriod::week, HistogramPeriod::month, HistogramPeriod::year}) {
    const Trends trends = count_trends(searcher(), asked({"grève", "port OU Brest"}, period));
    for (std::size_t query = 0; query < 2; ++query) {
      SearchRequest request = everything(query == 0 ? "grève" : "port OU Brest");
      request.histogram = period;
      const SearchResult found = searcher().search(request);
      CHECK(sum_of(trends, query) == found.total);
      CHECK(trends.queries[query].answer.total == found.total);
      for (const auto& [name, count] : found.histogram->counts) {
        const auto point = std::find_if(trends.points.begin(), trends.points.end(),
                                        [&](const TrendPoint& one) { return one.period == name; });
        REQUIRE(point != trends.points.end());
        CHECK(point->counts[query] == count);
        CHECK(point->articles >= count);
      }
    }
  }
}

TEST_CASE("trends: words that name days are a wish as in a search, or words as the others") {
  for (const bool wish : {true, false}) {
    TrendRequest trend = asked({"grève en mars 2025"}, HistogramPeriod::year);
    trend.among.date_wish = wish;
    SearchRequest search = everything("grève en mars 2025");
    search.date_wish = wish;
    CHECK(sum_of(count_trends(searcher(), trend), 0) == searcher().search(search).total);
    CHECK((searcher().search(search).total > 0) == wish);
  }
}

TEST_CASE("trends: a facet has the people whom most articles of a query name, each with all of these articles") {
  TrendRequest request = asked({"grève"}, HistogramPeriod::month);
  request.facet = FacetField::person;
  request.facet_limit = 1;
  CHECK(count_trends(searcher(), request).queries.size() == 1);
  request.facet_limit = 5;
  const Trends trends = count_trends(searcher(), request);
  REQUIRE(trends.queries.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(trends.queries[i].answer.total == 15);
    CHECK(sum_of(trends, i) == 15);
  }
}

TEST_CASE("trends: of sections those that most articles have are drawn, also where another has the query's name") {
  const SmallNewspaper paper({news("1", "Inflation", "Inflation.", "2025-01-01", "Le Phare", {"Inflation"}),
                              news("2", "Inflation", "Inflation.", "2025-01-02", "Le Phare", {"Économie"}),
                              news("3", "Inflation", "Inflation.", "2025-01-03", "Le Phare", {"Économie"})});
  Searcher press({paper.database});
  TrendRequest request = asked({"inflation"}, HistogramPeriod::year);
  request.facet = FacetField::section;
  request.facet_limit = 1;
  const Trends trends = count_trends(press, request);
  REQUIRE(trends.queries.size() == 1);
  CHECK(trends.queries[0].name == "Économie");
}

TEST_CASE("trends: a curve of a facet counts its own value, not those that its name is a part of") {
  const auto signed_by = [](Article article, const std::string& author) {
    article.author = author;
    return article;
  };
  const SmallNewspaper paper({
      signed_by(news("1", "Port", "Le port.", "2025-01-01", "Monde", {"Débats"}), "Jean Martin"),
      signed_by(news("2", "Port", "Le port.", "2025-01-02", "Le Monde", {"Débats télévisés"}), "Jean Martin Dupont"),
      signed_by(news("3", "Port", "Le port.", "2025-01-03", "Le Monde", {"Débats", "Une"}),
                "Par Jean Martin et Ana Roy"),
      signed_by(news("4", "Port", "Le port.", "2025-01-04", "le monde", {"débats"}), "Martin Jean"),
      signed_by(news("5", "Port", "Le port.", "2025-01-05", "Le \"Monde\"", {"Une \\ Deux", "Mer", "Mer"}), "Luc, Luc"),
      signed_by(news("6", "Port", "Le port.", "2025-01-06", "Le Monde.fr", {"Une"}), "JEAN MARTIN"),
  });
  Searcher press({paper.database});
  for (const FacetField facet : {FacetField::source, FacetField::section, FacetField::author})
    for (const char* query : {"port", "", "port OU mer"}) {
      CAPTURE(query);
      SearchRequest counted = everything(query);
      if (counted.query.empty()) counted.since = "0001";
      counted.facets = {facet};
      TrendRequest request = asked({query}, HistogramPeriod::year);
      request.facet = facet;
      request.facet_limit = 100;
      const Trends trends = count_trends(press, request);
      std::vector<std::pair<std::string, std::size_t>> curves;
      for (std::size_t i = 0; i < trends.queries.size(); ++i)
        curves.emplace_back(trends.queries[i].name, sum_of(trends, i));
      CHECK(curves == press.search(counted).facets.at(0).counts);
    }
}

TEST_CASE("trends: of all articles by source, the shares of a period are one together") {
  TrendRequest request = asked({""}, HistogramPeriod::week);
  request.facet = FacetField::source;
  const Trends trends = count_trends(searcher(), request);
  REQUIRE(trends.queries.size() == 2);
  for (const TrendPoint& point : trends.points) CHECK(share(point, 0) + share(point, 1) == doctest::Approx(1));
}

}  // namespace fsearch::testing
