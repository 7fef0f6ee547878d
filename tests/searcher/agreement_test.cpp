/// What an index answers is what reading every article would answer.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "tests/searcher/random_newspaper.hpp"
#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

std::set<std::string> set_of(const std::vector<std::string>& ids) { return {ids.begin(), ids.end()}; }

/// What the articles found must hold: of a question ("dit-elle") one word.
Demand demanded(const SearchResult& result) { return result.match == MatchMode::some ? Demand::some : Demand::all; }

TEST_CASE("search: 3,000 random queries match exactly the articles that reading them all would find") {
  const SmallNewspaper newspaper(random_articles(150));
  Searcher searcher({newspaper.database});
  EveryArticle reader(newspaper.articles);
  RandomText random(12);
  std::size_t answered = 0;
  for (int round = 0; round < 3000; ++round) {
    SearchRequest request = everything(random.query(random.below(4)));
    request.partial = false;
    CAPTURE(request.query);
    const SearchResult result = searcher.search(request);
    CAPTURE(result.interpreted);
    const auto ids = ids_of(result);
    CHECK(difference(reader.find(request.query, demanded(result)), set_of(ids)) == "");
    CHECK(set_of(ids).size() == ids.size());
    CHECK(result.total == ids.size());
    CHECK(result.total_exact);
    answered += ids.empty() ? 0U : 1U;
  }
  CHECK(answered > 1000);  // else the queries would prove little
}

TEST_CASE("search: after all that match come those with a part of the words, all of them and each once") {
  const SmallNewspaper newspaper(random_articles(150));
  Searcher searcher({newspaper.database});
  EveryArticle reader(newspaper.articles);
  RandomText random(12);
  std::size_t partial = 0;
  for (int round = 0; round < 1000; ++round) {
    const SearchRequest request = everything(random.query(random.below(3)));
    CAPTURE(request.query);
    const SearchResult result = searcher.search(request);
    const auto ids = ids_of(result);
    const auto first = std::find_if(result.hits.begin(), result.hits.end(), [](const Hit& hit) { return hit.partial; });
    CHECK(std::all_of(first, result.hits.end(), [](const Hit& hit) { return hit.partial; }));
    const std::set<std::string> all = reader.find(request.query, demanded(result));
    CHECK(result.total == all.size());
    CHECK(std::all_of(result.hits.begin(), first, [&](const Hit& hit) { return all.contains(hit.article.id); }));
    if (first != result.hits.end()) CHECK(difference(reader.find(request.query, Demand::part), set_of(ids)) == "");
    CHECK(set_of(ids).size() == ids.size());
    if (result.total_partial_exact) CHECK(result.hits.size() == result.total + result.total_partial);
    partial += first == result.hits.end() ? 0U : 1U;
  }
  CHECK(partial > 50);
}

TEST_CASE("search: pages of 10, one after the other, are one request") {
  const SmallNewspaper newspaper(random_articles(300));
  Searcher searcher({newspaper.database});
  RandomText random(13);
  for (int round = 0; round < 200; ++round) {
    SearchRequest request = everything(random.query(random.below(3)));
    request.sort = round % 5 == 0 ? SortOrder::date : SortOrder::relevance;
    request.collapse = round % 3 == 0;
    CAPTURE(request.query);
    const SearchResult whole = searcher.search(request);
    std::vector<std::string> paged;
    request.limit = 10;
    for (request.offset = 0; request.offset < 300; request.offset += 10)
      for (const std::string& id : ids_of(searcher.search(request))) paged.push_back(id);
    CHECK(paged == ids_of(whole));
  }
}

TEST_CASE("search: pages far behind the first follow each other, too") {
  std::vector<Article> articles;
  articles.reserve(400);
  for (int i = 0; i < 400; ++i)
    articles.push_back(news("a" + std::to_string(i), "Carnet " + std::to_string(i),
                            i % 7 == 0   ? "La pluie tombe en mer.\nLire aussi : Un volcan gronde\nLe vent faiblit."
                            : i % 2 == 0 ? "Un volcan gronde."
                                         : "Un volcan gronde en mer."));
  const SmallNewspaper newspaper(std::move(articles));
  Searcher searcher({newspaper.database});
  for (const char* query : {"volcan", "volcan mer", "volcan gronde -mer", "pluie volcan"}) {
    CAPTURE(query);
    SearchRequest request = everything(query);
    const std::vector<std::string> whole = ids_of(searcher.search(request));
    CHECK(whole.size() >= 170);
    request.limit = 10;
    for (request.offset = 0; request.offset < whole.size(); request.offset += 10) {
      const auto first = whole.begin() + static_cast<std::ptrdiff_t>(request.offset);
      CHECK(ids_of(searcher.search(request)) == std::vector<std::string>(first, std::min(first + 10, whole.end())));
    }
  }
}

}  // namespace
}  // namespace fsearch::testing
