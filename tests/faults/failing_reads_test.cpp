/// Xapian throws from wherever it reads: each entry of the library is asked with each of its reads failing.
#include <doctest/doctest.h>

#include <algorithm>
#include <csignal>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "fsearch/article_reader.hpp"
#include "fsearch/error.hpp"
#include "fsearch/index_articles.hpp"
#include "fsearch/searcher.hpp"
#include "fsearch/upkeep.hpp"
#include "store/run_apart.hpp"
#include "tests/faults/read_faults.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch;
using namespace fsearch::testing;

namespace {

constexpr std::size_t articles = 300;
constexpr std::size_t most_tried = 40;  ///< Reads of one entry that are made to fail, spread over all.

Article article(std::size_t number) {
  Article made;
  made.id = "a" + std::to_string(number);
  made.title = "Le port de Brest, acte " + std::to_string(number);
  made.text = "Jeanne Martin, du syndicat Force Mer, annonce une grève. « Le vent fort " + std::to_string(number) +
              " n’y est pour rien », dit-elle à Brest. Les quais se vident, et les bateaux attendent au large.";
  made.date = "2025-03-15";
  made.source = "Le Phare";
  return made;
}

void index_some(const std::string& database, std::size_t from, std::size_t to) {
  index_articles({.database = database, .jobs = 1}, [&](const ArticleSink& sink) {
    for (std::size_t i = from; i < to; ++i) sink.article(article(i));
  });
}

struct Newspaper {
  Newspaper() : database(folder.path("db")) { index_some(database, 0, articles); }
  ScratchFolder folder;
  std::string database;
};

SearchRequest request_of(const std::string& query) {
  SearchRequest request;
  request.query = query;
  request.facets = {FacetField::source, FacetField::person};
  request.histogram = HistogramPeriod::month;
  return request;
}

/// What can be asked of an open index; each returns how much it found.
const std::map<std::string, std::function<std::size_t(Searcher&)>> questions = {
    {"search of words", [](Searcher& s) { return s.search(request_of("grève Brest")).total; }},
    {"search of a phrase", [](Searcher& s) { return s.search(request_of("\"vent fort\"")).total; }},
    {"search of a pattern", [](Searcher& s) { return s.search(request_of("bat* grè*")).total; }},
    {"search of a name", [](Searcher& s) { return s.search(request_of("personne:\"Jeanne Martin\"")).total; }},
    {"similar", [](Searcher& s) { return s.similar("a7", {}).hits.size(); }},
    {"article", [](Searcher& s) { return s.article("a7")->text.size(); }},
    {"marked article", [](Searcher& s) { return s.article("a7", "grève")->in_text.size(); }},
    {"suggest", [](Searcher& s) { return s.suggest("gre", 5).size(); }},
    {"entities", [](Searcher& s) { return s.entities({}).size(); }},
    {"entities of a query",
     [](Searcher& s) {
       return s.entities({std::nullopt, "grève", 20}).size();
     }},
    {"entities of an article", [](Searcher& s) { return s.entities_of("a7").size(); }},
    {"size", [](Searcher& s) { return s.size(); }}};

/// What is asked of an index by its path.
const std::map<std::string, std::function<std::size_t(const std::string&)>> works = {
    {"open", [](const std::string& path) { return Searcher({path}).size(); }},
    {"read articles",
     [](const std::string& path) {
       ArticleReader reader(path);
       std::size_t read = 0;
       while (reader.next()) ++read;
       return read;
     }},
    {"info", [](const std::string& path) { return read_index_info(path).articles; }}};

/// Calls `run(number)` for reads spread over the `reads` that there are.
void for_some(std::size_t reads, const std::function<void(std::size_t)>& run) {
  const std::size_t step = std::max<std::size_t>(1, reads / most_tried);
  for (std::size_t number = 0; number < reads; number += step) run(number);
}

/// Returns what `work` returned; nothing where it threw Error. Whatever else it throws ends the test.
std::optional<std::size_t> result_of(const std::function<std::size_t()>& work) {
  try {
    return work();
  } catch (const Error& error) {
    CHECK_FALSE(std::string(error.what()).empty());
    return std::nullopt;
  }
}

std::size_t reads_of(const std::function<void()>& work) {
  const ReadFaults counted([](std::size_t) { return ReadFault::none; });
  work();
  return counted.reads();
}

auto failing(std::size_t number, ReadFault fault) {
  return [=](std::size_t read) { return read == number ? fault : ReadFault::none; };
}

auto failing_from(std::size_t number) {
  return [=](std::size_t read) { return read >= number ? ReadFault::error : ReadFault::none; };
}

}  // namespace

TEST_CASE("each read that fails while a searcher is asked is an Error or costs nothing, and the next answer is whole") {
  const Newspaper newspaper;
  for (const auto& question : questions) {
    const auto& name = question.first;
    const auto& ask = question.second;
    CAPTURE(name);
    const std::size_t expected = ask(*std::make_unique<Searcher>(std::vector{newspaper.database}));
    REQUIRE(expected > 0);
    const std::size_t reads = reads_of([&] {
      Searcher searcher({newspaper.database});
      ask(searcher);
    });
    std::size_t failed = 0;
    const auto check = [&](std::size_t number, const auto& decide) {
      CAPTURE(number);
      std::optional<Searcher> searcher;
      const auto found = result_of([&] {
        const ReadFaults faults(decide);
        searcher.emplace(std::vector{newspaper.database});
        return ask(*searcher);
      });
      if (found) CHECK(*found == expected);
      if (!found) ++failed;
      if (searcher) CHECK(ask(*searcher) == expected);
    };
    for_some(reads, [&](std::size_t number) {
      check(number, failing(number, ReadFault::error));  // Begun again, a search often gets over it.
      check(number, failing_from(number));
    });
    CHECK(failed > 0);
  }
}

TEST_CASE("each read that fails while an index is opened, read or described is an Error") {
  const Newspaper newspaper;
  for (const auto& entry : works) {
    const auto& name = entry.first;
    const auto& work = entry.second;
    CAPTURE(name);
    const std::size_t expected = work(newspaper.database);
    const std::size_t reads = reads_of([&] { work(newspaper.database); });
    REQUIRE(reads > 0);
    for_some(reads, [&](std::size_t number) {
      CAPTURE(number);
      const auto found = result_of([&] {
        const ReadFaults faults(failing(number, ReadFault::error));
        return work(newspaper.database);
      });
      if (found) CHECK(*found == expected);
    });
  }
}

TEST_CASE("whichever read fails in a small update, the published articles are those before it or those after it") {
  const Newspaper newspaper;
  const std::size_t reads = reads_of([&] {
    delete_articles(newspaper.database, {"a3"});
    index_some(newspaper.database, 3, 4);
  });
  for_some(reads, [&](std::size_t number) {
    CAPTURE(number);
    // Apart, for Xapian 1.4 ends the process where a read fails while it takes back what it could not commit.
    const ApartOutcome outcome = run_apart([&](const auto& write) {
      std::signal(SIGABRT, SIG_DFL);  // not the test's to report
      const auto done = result_of([&] {
        const ReadFaults faults(failing(number, ReadFault::error));
        return delete_articles(newspaper.database, {"a3"}).removed;
      });
      write(done ? "done" : "error");
    });
    const bool ended = !outcome.failure.empty();
    if (ended) CHECK(outcome.failure.find("Abort") != std::string::npos);
    const std::size_t found = Searcher({newspaper.database}).size();
    if (!ended) CHECK(found == (outcome.written == "done" ? articles - 1 : articles));
    CHECK((found == articles || found == articles - 1));
    for (const auto& problem : check_index(newspaper.database).problems) FAIL_CHECK(problem);
    if (found < articles) index_some(newspaper.database, 3, 4);
  });
}

TEST_CASE("a writer that commits twice in the middle of any question changes no answer but to the newer state") {
  const Newspaper newspaper;
  std::size_t next = articles;
  for (const auto& question : questions) {
    const auto& name = question.first;
    const auto& ask = question.second;
    CAPTURE(name);
    Searcher searcher({newspaper.database});
    const std::size_t before = ask(searcher);
    const std::size_t reads = reads_of([&] {
      Searcher fresh({newspaper.database});
      ask(fresh);
    });
    for_some(std::min<std::size_t>(reads, 6), [&](std::size_t number) {
      CAPTURE(number);
      const auto found = result_of([&] {
        const ReadFaults faults([&](std::size_t read) {
          if (read != number) return ReadFault::none;
          for (int commit = 0; commit < 2; ++commit, ++next) index_some(newspaper.database, next, next + 1);
          return ReadFault::none;
        });
        return ask(searcher);
      });
      REQUIRE(found);
      CHECK(*found >= std::min<std::size_t>(before, 1));
      CHECK(*found <= before + (next - articles));
    });
  }
}
