/// A disk so slow that a writer commits several times during each search.
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <string>
#include <thread>

#include "fsearch/index_articles.hpp"
#include "fsearch/searcher.hpp"
#include "tests/faults/read_faults.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch;
using namespace fsearch::testing;

namespace {

constexpr std::size_t articles = 400;
constexpr int searches = 8;
constexpr auto delay = std::chrono::milliseconds(4);  ///< Of each read.

void index_one_by_one(const std::string& database, std::size_t from, std::size_t to, std::size_t at_once) {
  for (; from < to; from += at_once)
    index_articles({.database = database, .jobs = 1}, [&](const ArticleSink& sink) {
      for (std::size_t i = from; i < from + at_once; ++i) {
        Article article;
        article.id = "a" + std::to_string(i);
        article.title = "Grève au port, jour " + std::to_string(i);
        article.text =
            "Les quais de Brest se vident, et les bateaux attendent au large le jour " + std::to_string(i) + ".";
        sink.article(std::move(article));
      }
    });
}

/// A process that commits an article after another until the end of the test.
class Writer {
 public:
  explicit Writer(const std::string& database) : process_(fork()) {
    if (process_ != 0) return;
    index_one_by_one(database, articles, articles + 100'000, 1);
    _exit(0);
  }
  ~Writer() {
    kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
  }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

 private:
  pid_t process_;
};

}  // namespace

TEST_CASE("a slow disk beside a writer that commits all the time costs time, and no answer") {
  const ScratchFolder folder;
  const std::string database = folder.path("db");
  index_one_by_one(database, 0, articles, articles);
  Searcher searcher({database});
  SearchRequest request;
  request.query = "grève Brest";
  request.limit = 5;
  const Writer writer(database);
  const ReadFaults slow([](std::size_t) {
    std::this_thread::sleep_for(delay);
    return ReadFault::none;
  });
  std::size_t before = articles;
  for (int i = 0; i < searches; ++i) {
    const SearchResult result = searcher.search(request);
    CHECK(result.complete);
    CHECK(result.hits.size() == 5);
    CHECK(result.total >= before);
    before = result.total;
  }
  CHECK(before > articles);
}
