#include "batch/ask_all.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

#include "fsearch/error.hpp"
#include "fsearch/index_articles.hpp"
#include "fsearch/searcher.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch;
using namespace fsearch::testing;

namespace {

struct Newspaper {
  Newspaper() : database(folder.path("db")) {
    index_articles({.database = database, .jobs = 1}, [](const ArticleSink& sink) {
      for (int i = 0; i < 60; ++i) {
        Article article;
        article.id = "a" + std::to_string(i);
        article.text = "Le navire " + std::to_string(i) + (i % 2 == 0 ? " attend." : " accoste.");
        sink.article(std::move(article));
      }
    });
  }
  ScratchFolder folder;
  std::string database;
};

std::vector<ListedQuery> queries(std::size_t count) {
  std::vector<ListedQuery> all(count);
  for (std::size_t i = 0; i < count; ++i) {
    all[i].line = i + 1;
    all[i].request.query = i % 3 == 0 ? "attend" : "navire " + std::to_string(i % 60);
  }
  return all;
}

}  // namespace

TEST_CASE("the answers come in the order of the list, the same with one thread and with several") {
  const Newspaper newspaper;
  const std::vector<ListedQuery> all = queries(450);
  Searcher searcher({newspaper.database});
  for (const unsigned jobs : {1U, 3U}) {
    std::size_t next = 0;
    ask_all({newspaper.database}, all, jobs, [&](const ListedQuery& query, const SearchResult& result) {
      REQUIRE(query.line == ++next);
      CHECK(result.query == query.request.query);
      if (next % 40 == 0) CHECK(result.total == searcher.search(query.request).total);
    });
    CHECK(next == all.size());
  }
}

TEST_CASE("no query is asked of an empty list; where the index is none, that is the error") {
  const Newspaper newspaper;
  ask_all({newspaper.database}, {}, 2, [](const ListedQuery&, const SearchResult&) { FAIL("nothing was asked"); });
  CHECK_THROWS_AS(ask_all({newspaper.folder.path("none")}, queries(5), 2, [](const auto&, const auto&) {}), Error);
}

TEST_CASE("what the taker throws ends the batch, after the answers taken before") {
  const Newspaper newspaper;
  std::size_t taken = 0;
  const auto take = [&](const ListedQuery&, const SearchResult&) {
    if (++taken == 20) throw std::runtime_error("disk full");
  };
  CHECK_THROWS_AS(ask_all({newspaper.database}, queries(2000), 3, take), std::runtime_error);
  CHECK(taken == 20);
}
