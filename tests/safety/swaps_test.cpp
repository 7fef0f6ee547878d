/// Readers that never pause see one published state after the other, and nothing in between.
#include <doctest/doctest.h>

#include <atomic>
#include <set>
#include <string>
#include <thread>

#include "fsearch/index_articles.hpp"
#include "fsearch/searcher.hpp"
#include "tests/support/program.hpp"

using namespace fsearch;
using namespace fsearch::test;

namespace {

constexpr std::size_t article_count = 40;

void publish(const std::string& database, int version) {
  IndexOptions options;
  options.database = database;
  options.jobs = 1;
  options.rebuild = true;
  index_articles(options, [&](const ArticleSink& sink) {
    for (std::size_t i = 0; i < article_count; ++i) {
      Article article;
      article.id = "a" + std::to_string(i);
      article.title = "Version " + std::to_string(version);
      article.text = "Le volcan gronde encore.";
      sink.article(article);
    }
  });
}

struct Witness {
  std::atomic<std::size_t> searches = 0;
  std::size_t mixed = 0;  // Answers with articles of two versions, or not all of them.
  std::set<std::string> versions;
  std::string failure;
  std::atomic<bool> failed = false;

  void search(Searcher& searcher) {
    SearchRequest request;
    request.query = "volcan";
    request.limit = article_count;
    const auto result = searcher.search(request);
    std::set<std::string> titles;
    for (const auto& hit : result.hits) titles.insert(hit.article.title);
    if (titles.size() != 1 || result.hits.size() != article_count) ++mixed;
    versions.merge(titles);
    ++searches;
  }
};

// `fresh` opens the index anew for each search, as a command line does.
void watch(const std::string& database, bool fresh, const std::atomic<bool>& stop, Witness& witness) {
  try {
    Searcher lasting({database});
    while (!stop) {
      if (fresh) {
        Searcher searcher({database});
        witness.search(searcher);
      } else {
        witness.search(lasting);
      }
    }
  } catch (const std::exception& error) {
    witness.failure = error.what();
    witness.failed = true;
  }
}

// However busy the machine is: returns once a whole search was begun and ended after the call.
void await_search(const Witness& witness) {
  const std::size_t before = witness.searches;
  while (!witness.failed && witness.searches < before + 2) std::this_thread::yield();
}

void watch_ten_swaps(bool fresh, Witness& witness) {
  const Workspace here;
  const std::string database = (here.path() / "db").string();
  publish(database, 0);
  std::atomic<bool> stop = false;
  std::thread reader([&] { watch(database, fresh, stop, witness); });
  await_search(witness);
  for (int version = 1; version <= 10; ++version) {
    publish(database, version);  // The reader searches on meanwhile.
    await_search(witness);
  }
  stop = true;
  reader.join();
}

}  // namespace

TEST_CASE("searching through ten swaps: one open searcher answers always, from one state at a time") {
  Witness witness;
  watch_ten_swaps(false, witness);
  CHECK(witness.failure == "");
  CHECK(witness.mixed == 0);
}

TEST_CASE("searching through ten swaps: searchers opened at any moment answer, and see the states go by") {
  Witness witness;
  watch_ten_swaps(true, witness);
  CHECK(witness.failure == "");
  CHECK(witness.mixed == 0);
  CHECK(witness.versions.size() == 11);  // Each was the published one when a whole search ran.
}
