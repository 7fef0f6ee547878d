/// Features that need more than one article.
#include "searcher/rank/rank.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {

TEST_CASE("even_out: an article that no training has seen is as like the query as the others are on average") {
  std::vector<Features> features(3);
  features[0].meaning = 0.2;
  features[1].meaning = 0.6;
  even_out({0.2, 0.6, std::nullopt}, features);
  CHECK(features[0].meaning == 0.2);
  CHECK(features[2].meaning == doctest::Approx(0.4));
}

TEST_CASE("search: of articles that are equally good, the more recent comes first") {
  const SmallNewspaper paper({news("b", "Le pont", "Le pont rouvre.", "2024-05-01"),
                              news("c", "Le pont", "Le pont rouvre.", "2024-06-01"),
                              news("a", "Le pont", "Le pont rouvre.", "2023-01-01")});
  CHECK(ids_of(Searcher({paper.database}).search(everything("pont"))) == std::vector<std::string>{"c", "b", "a"});
}

TEST_CASE("search: of articles that are equal in all, the ids say the order, however they were numbered") {
  const std::vector<std::string> by_id = {"a", "b", "c"};
  for (const std::vector<std::string>& order : {std::vector<std::string>{"c", "a", "b"}, {"b", "c", "a"}}) {
    std::vector<Article> articles;
    for (const std::string& id : order) articles.push_back(news(id, "Le pont", "Le pont rouvre."));
    CHECK(ids_of(Searcher({SmallNewspaper(articles).database}).search(everything("pont"))) == by_id);
  }
}

TEST_CASE("search: what was typed and what is added for it say one thing, and count once") {
  std::vector<Article> articles = {news("both", "Le pont", "Le HCP, ou Haut conseil des ponts, se tait.")};
  for (const char* id : {"1", "2", "3"})
    articles.push_back(news(id, "La digue", "Le Haut conseil des ponts (HCP) parle."));
  for (const char* id : {"4", "5", "6", "7", "8", "9"})
    articles.push_back(news(id, "La mairie", "Du haut des ponts, le conseil regarde la crue."));
  const SmallNewspaper paper(articles);
  SearchRequest request = everything("HCP");
  request.explain = true;
  const SearchResult result = Searcher({paper.database}).search(request);
  REQUIRE(result.added.size() == 1);
  for (const Hit& hit : result.hits)
    for (const auto& [name, value, weight] : hit.explanation.features)
      if (name == "lead" || name == "accents")
        CHECK_MESSAGE(value <= doctest::Approx(1), name << " of " << hit.article.id);
}

TEST_CASE("search: what only the order of words tells comes first, where the index weighs 49 articles higher") {
  std::vector<Article> articles;
  for (int i = 0; i < 49; ++i)
    articles.push_back(
        news("n" + std::to_string(i), "La crue, la nuit, et la Lune", "On craint une crue ce soir. La Seine monte."));
  articles.push_back(news("said", "La nuit, et la crue de Lune", "On craint une nuit ce soir. La Seine monte."));
  const SmallNewspaper paper(articles);
  SearchRequest request = everything("crue Lune");
  request.limit = 10;
  const std::vector<std::string> page = ids_of(Searcher({paper.database}).search(request));
  REQUIRE(page.size() == 10);
  CHECK(page.front() == "said");
}

TEST_CASE("search: an affair is told by the days of fifty articles, whatever texts are read for the page") {
  std::vector<Article> articles;
  for (int i = 0; i < 50; ++i)
    articles.push_back(
        news("n" + std::to_string(i), "La crue", "La crue monte.", i < 25 ? "2024-05-01" : "2023-01-01"));
  const SmallNewspaper paper(articles);
  SearchRequest request = everything("crue");
  request.limit = 10;
  request.explain = true;
  const SearchResult result = Searcher({paper.database}).search(request);
  int told = 0;
  for (const Hit& hit : result.hits)
    for (const auto& [name, value, weight] : hit.explanation.features)
      if (name == "onset" && value == doctest::Approx(24.0 / 52)) ++told;
  CHECK(told == 10);
}

TEST_CASE("search: an article that says it in its text comes before one that holds it as a link") {
  const auto hits_with = [](const std::string& end_of_line) {
    const SmallNewspaper paper(
        {news("pont", "Les ouvrages d’art ont tenu",
              "Le vieux pont de pierre, que la crue de la Lune a épargné, rouvre ce soir.\n"),
         news("meteo", "Le temps de demain",
              "Il pleuvra encore demain sur la vallée.\nLa crue de la Lune épargne le vieux pont de pierre" +
                  end_of_line + "\nLe vent faiblira sur la plaine.\n")});
    return Searcher({paper.database}).search(everything("la crue de la Lune épargne le vieux pont de pierre")).hits;
  };
  const auto score_of_meteo = [](const std::vector<Hit>& hits) {
    return std::find_if(hits.begin(), hits.end(), [](const Hit& hit) { return hit.article.id == "meteo"; })->score;
  };
  const std::vector<Hit> as_link = hits_with("");
  REQUIRE(as_link.size() == 2);
  CHECK(as_link.front().article.id == "pont");
  CHECK(score_of_meteo(as_link) < score_of_meteo(hits_with(".")) / 2);
}

TEST_CASE("search: who holds all words only with a link stands behind the others, and is counted as before") {
  const SmallNewspaper paper(
      {news("pont", "Le vieux pont rouvre", "Le vieux pont de pierre, que la crue a laissé debout, rouvre.\n"),
       news("meteo", "Le temps de demain",
            "Il pleuvra encore demain.\nLire aussi : La crue épargne le vieux pont de pierre\nLe vent faiblira.\n"),
       news("digue", "La digue",
            "La crue épargne la digue, le quai, la gare, le pont neuf, le vieux four de pierre.\n")});
  Searcher searcher({paper.database});
  SearchRequest request = everything("crue épargne vieux pont pierre");
  const SearchResult result = searcher.search(request);
  CHECK(ids_of(result) == std::vector<std::string>{"digue", "pont", "meteo"});
  CHECK(result.total == 2);
  CHECK(result.total_partial == 1);
  CHECK_FALSE(result.hits[0].partial);
  CHECK(result.hits[2].partial);

  request.partial = false;
  const SearchResult alone = searcher.search(request);
  CHECK(ids_of(alone) == std::vector<std::string>{"digue", "meteo"});
  CHECK_FALSE(alone.hits[1].partial);

  CHECK(searcher.search(everything("pleuvra crue")).hits[0].article.id == "meteo");
}

}  // namespace fsearch::testing
