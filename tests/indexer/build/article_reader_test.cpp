#include "fsearch/article_reader.hpp"

#include <doctest/doctest.h>

#include "fsearch/error.hpp"
#include "tests/indexer/build/index_contents.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch;
using namespace fsearch::testing;

TEST_CASE("articles are read whole, one by one, in the order they were written; after the last comes none") {
  const ScratchFolder folder;
  std::vector<Article> written;
  for (const char* id : {"c", "a", "b"}) written.push_back(make_article(id, std::string("Il neige sur ") + id + "."));
  index({.database = folder.path("db")}, written);
  ArticleReader articles(folder.path("db"));
  for (const Article& expected : written) {
    const auto article = articles.next();
    REQUIRE(article);
    CHECK(article->id == expected.id);
    CHECK(article->text == expected.text);
  }
  CHECK_FALSE(articles.next());
  CHECK_FALSE(articles.next());
  CHECK(articles.damaged() == 0);
}

TEST_CASE("a reader of articles keeps what it opened while a rebuild publishes another index") {
  const ScratchFolder folder;
  index({.database = folder.path("db")}, {make_article("old", "Il pleut.")});
  ArticleReader articles(folder.path("db"));
  index({.database = folder.path("db"), .rebuild = true}, {make_article("new", "Il vente.")});
  const auto article = articles.next();
  REQUIRE(article);
  CHECK(article->id == "old");
}

TEST_CASE("where there is no index, reading its articles is an error") {
  const ScratchFolder folder;
  CHECK_THROWS_AS(ArticleReader(folder.path("nowhere")), Error);
}
