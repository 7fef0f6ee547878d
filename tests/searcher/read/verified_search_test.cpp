/// Phrases and other questions that only the texts settle: page, total and facets.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

const std::string in_order = "Le vent fort souffle sur la côte.";
const std::string out_of_order = "Un fort tient, le vent souffle sur la côte.";

/// Articles that all hold the words of "vent fort": one in `step` holds the phrase.
std::vector<Article> windy_articles(std::size_t count, std::size_t step) {
  std::vector<Article> articles;
  for (std::size_t i = 0; i < count; ++i) {
    const bool phrase = i % step == 0;
    articles.push_back(news("v" + std::to_string(i), "", phrase ? in_order : out_of_order, "2024-01-01",
                            i % 3 == 0 ? "Le Phare" : "La Vigie"));
  }
  return articles;
}

SearchRequest with_sources(const std::string& query) {
  SearchRequest request = everything(query);
  request.limit = 5;
  request.facets = {FacetField::source};
  return request;
}

std::map<std::string, std::size_t> counts_of(const SearchResult& result) {
  const auto& counts = result.facets.at(0).counts;
  return {counts.begin(), counts.end()};
}

TEST_CASE("phrase: the articles with its words in another order are neither shown nor counted") {
  const SmallNewspaper newspaper(windy_articles(60, 4));
  const SearchResult result = Searcher({newspaper.database}).search(with_sources("\"vent fort\""));
  CHECK(result.total == 15);
  CHECK(result.total_exact);
  CHECK(result.facets_exact);
  CHECK(result.hits.size() == 5);
  CHECK(counts_of(result) == std::map<std::string, std::size_t>{{"Le Phare", 5}, {"La Vigie", 10}});
}

TEST_CASE("phrase: over several indexes its facets are those of all of them") {
  std::vector<Article> articles = windy_articles(60, 4);
  const SmallNewspaper left({articles.begin(), articles.begin() + 13});
  const SmallNewspaper right({articles.begin() + 13, articles.end()});
  const SearchResult result = Searcher({left.database, right.database}).search(with_sources("\"vent fort\""));
  CHECK(result.total == 15);
  CHECK(counts_of(result) == std::map<std::string, std::size_t>{{"Le Phare", 5}, {"La Vigie", 10}});
}

TEST_CASE("phrase: the one article that holds it is found behind 900 that only hold its words") {
  std::vector<Article> articles = windy_articles(900, 1000);
  articles.front().text = out_of_order;
  // Longer, and so the last in the order of the index.
  articles.push_back(news("rare", "", in_order + std::string(40, ' ') + "La mer monte et la nuit tombe sur le port."));
  const SmallNewspaper newspaper(std::move(articles));
  const SearchResult result = Searcher({newspaper.database}).search(everything("\"vent fort\""));
  CHECK(ids_of(result) == std::vector<std::string>{"rare"});
  CHECK(result.total == 1);
  CHECK(result.total_exact);
}

TEST_CASE("phrase: however many articles are in doubt, total, facets and the order of dates are those of all") {
  std::vector<Article> articles = windy_articles(3000, 3);
  for (std::size_t i = 0; i < articles.size(); ++i) articles[i].date = std::to_string(1000 + i);
  const SmallNewspaper newspaper(std::move(articles));
  SearchRequest request = with_sources("\"vent fort\"");
  request.sort = SortOrder::date;
  const SearchResult result = Searcher({newspaper.database}).search(request);
  CHECK(result.total == 1000);
  CHECK(result.total_exact);
  CHECK(result.facets_exact);
  std::size_t counted = 0;
  for (const auto& [source, count] : counts_of(result)) counted += count;
  CHECK(counted == 1000);
  std::vector<std::string> dates;
  for (const Hit& hit : result.hits) dates.push_back(hit.article.date);
  CHECK(std::is_sorted(dates.rbegin(), dates.rend()));
  CHECK(std::stoul(dates.front()) > 3990);
}

TEST_CASE("phrase: when the time is up, what was found is answered, and said to be incomplete") {
  const SmallNewspaper newspaper(windy_articles(3000, 3));
  Searcher searcher({newspaper.database});
  SearchRequest request = with_sources("\"vent fort\"");
  request.timeout_seconds = 1e-9;
  const SearchResult hurried = searcher.search(request);
  CHECK_FALSE(hurried.complete);
  CHECK_FALSE(hurried.total_exact);
  CHECK(hurried.total < 1000);
  request.timeout_seconds = 1000;
  const SearchResult patient = searcher.search(request);
  CHECK(patient.complete);
  CHECK(patient.total == 1000);
  CHECK(patient.hits.size() == 5);
}

TEST_CASE("phrase: a search that another thread stops answers what was found, and says that it is incomplete") {
  const SmallNewspaper newspaper(windy_articles(3000, 3));
  Searcher searcher({newspaper.database});
  bool stop = false;
  CHECK(searcher.search(with_sources("\"vent fort\""), [&] { return stop; }).complete);
  stop = true;
  const SearchResult stopped = searcher.search(with_sources("\"vent fort\""), [&] { return stop; });
  CHECK_FALSE(stopped.complete);
  CHECK(stopped.total < 1000);
  CHECK(searcher.search(with_sources("\"vent fort\"")).total == 1000);
}

TEST_CASE("a search that was stopped stops nothing that is asked behind it") {
  std::vector<Article> articles;
  articles.reserve(40);
  for (int i = 0; i < 40; ++i)
    articles.push_back(news("n" + std::to_string(i), "", "Jeanne Martin dit que le vent fort souffle à Brest."));
  const SmallNewspaper newspaper(std::move(articles));
  Searcher searcher({newspaper.database});
  bool stop = false;
  stop = true;
  CHECK_FALSE(searcher.search(with_sources("\"vent fort\""), [&] { return stop; }).complete);
  const auto named = searcher.entities({EntityType::person, "\"vent fort\"", 20});
  REQUIRE(named.size() == 1);
  CHECK(named[0].name == "Jeanne Martin");
  CHECK(named[0].articles == 40);
}

TEST_CASE("words: a time that is up leaves the first page as it is") {
  const SmallNewspaper newspaper(windy_articles(300, 3));
  SearchRequest request = with_sources("vent");
  request.timeout_seconds = 1e-9;
  const SearchResult result = Searcher({newspaper.database}).search(request);
  CHECK(result.hits.size() == 5);
  CHECK(result.total == 300);
}

TEST_CASE("phrase: what the index is sure of is counted exactly, however much it is") {
  std::vector<Article> articles = windy_articles(40, 2);
  for (std::size_t i = 0; i < 1500; ++i) articles.push_back(news("m" + std::to_string(i), "", "La mer monte."));
  const SmallNewspaper newspaper(std::move(articles));
  SearchRequest request = with_sources("mer OU \"vent fort\"");
  const SearchResult result = Searcher({newspaper.database}).search(request);
  CHECK(result.total == 1520);
  CHECK(result.total_exact);
  CHECK(result.facets_exact);
}

TEST_CASE("exact forms and prefixes: facets count the articles that hold them") {
  const SmallNewspaper newspaper({news("1", "", "La cote baisse.", "", "Le Phare"),
                                  news("2", "", "La côte brille.", "", "Le Phare"),
                                  news("3", "", "Les côtes brillent.", "", "La Vigie")});
  Searcher searcher({newspaper.database});
  CHECK(counts_of(searcher.search(with_sources("=côte"))) == std::map<std::string, std::size_t>{{"Le Phare", 1}});
  CHECK(counts_of(searcher.search(with_sources("brill*"))) ==
        std::map<std::string, std::size_t>{{"Le Phare", 1}, {"La Vigie", 1}});
}

TEST_CASE("compound that must be there: its parts apart do not make it, and what is excluded is the compound") {
  const SmallNewspaper newspaper({news("1", "", "Une start-up grandit."),
                                  news("2", "", "La grille de start tient up to date."),
                                  news("3", "", "Une startup grandit.")});
  Searcher searcher({newspaper.database});
  CHECK(searcher.search(everything("start-up ET (grandit OU tient)")).total == 2);
  CHECK(ids_of(searcher.search(everything("tient OU grandit -start-up"))) == std::vector<std::string>{"2"});
}

TEST_CASE("phrase beside what is required: it ranks, and nothing needs to be verified") {
  std::vector<Article> articles = windy_articles(1200, 2);
  const SmallNewspaper newspaper(std::move(articles));
  const SearchResult result = Searcher({newspaper.database}).search(with_sources("+souffle \"vent fort\""));
  CHECK(result.total == 1200);
  CHECK(result.facets_exact);
  for (const Hit& hit : result.hits) CHECK(hit.passages.empty());
  CHECK(std::stoi(result.hits.front().article.id.substr(1)) % 2 == 0);
}

TEST_CASE("phrase, newest first: the page is the newest that hold it") {
  std::vector<Article> articles = windy_articles(30, 3);
  for (std::size_t i = 0; i < articles.size(); ++i) articles[i].date = "2024-02-" + std::to_string(10 + i / 2);
  const SmallNewspaper newspaper(std::move(articles));
  SearchRequest request = with_sources("\"vent fort\"");
  request.sort = SortOrder::date;
  request.limit = 2;
  CHECK(ids_of(Searcher({newspaper.database}).search(request)) == std::vector<std::string>{"v27", "v24"});
}

}  // namespace
}  // namespace fsearch::testing
