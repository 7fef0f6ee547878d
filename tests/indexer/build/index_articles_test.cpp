#include "fsearch/index_articles.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "fsearch/error.hpp"
#include "fsearch/upkeep.hpp"
#include "store/records/index_schema.hpp"
#include "tests/indexer/build/index_contents.hpp"
#include "tests/indexer/inputs/random_text.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch;
using namespace fsearch::testing;

namespace {

Article article(const std::string& id, const std::string& text) { return make_article(id, text, "Titre " + id); }

std::vector<Article> many(int count, const std::string& text) {
  std::vector<Article> articles;
  articles.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) articles.push_back(article("n" + std::to_string(i), text + " " + std::to_string(i)));
  return articles;
}

// Whatever way an index was made, it describes exactly its articles: as one made of them alone does.
void check_as_if_fresh(const std::string& database) {
  const ScratchFolder folder;
  std::vector<Article> articles;
  for (const auto& [id, stored] : stored_articles(database)) articles.push_back(stored.article);
  index({.database = folder.path("fresh")}, articles);
  CHECK(statistics_of(database) == statistics_of(folder.path("fresh")));
  CHECK(lexicon_of(database) == lexicon_of(folder.path("fresh")));
  CHECK(acronyms_of(database) == acronyms_of(folder.path("fresh")));
  for (const auto& fresh : articles) CHECK(terms_of(database, fresh.id) == terms_of(folder.path("fresh"), fresh.id));
}

}  // namespace

TEST_CASE("index: new articles are added and counted") {
  const ScratchFolder folder;
  const auto report = index({.database = folder.path("db")}, {article("a", "Il pleut."), article("b", "Il vente.")});
  CHECK(report.read == 2);
  CHECK(report.added == 2);
  CHECK(stored_articles(folder.path("db")).size() == 2);
  CHECK(statistics_of(folder.path("db")).articles == 2);
}

TEST_CASE("index: what is unchanged is skipped, what changed replaces, the rest stays") {
  const ScratchFolder folder;
  const IndexOptions options{.database = folder.path("db")};
  index(options, {article("a", "Il pleut."), article("b", "L’Organisation mondiale de la santé (OMS) alerte."),
                  article("c", "Il neige.")});
  const auto report = index(options, {article("a", "Il pleut."), article("b", "Il vente.")});
  CHECK(report.unchanged == 1);
  CHECK(report.replaced == 1);
  CHECK(report.added == 0);
  const auto stored = stored_articles(folder.path("db"));
  CHECK(stored.size() == 3);
  CHECK(stored.at("b").article.text == "Il vente.");
  check_as_if_fresh(folder.path("db"));
}

TEST_CASE("index: a change of metadata alone is a change") {
  const ScratchFolder folder;
  Article changed = article("a", "Il pleut.");
  index({.database = folder.path("db")}, {changed});
  changed.author = "Ana";
  CHECK(index({.database = folder.path("db")}, {changed}).replaced == 1);
  CHECK(stored_articles(folder.path("db")).at("a").article.author == "Ana");
}

TEST_CASE("index: of several articles with one id in a batch, the last stays") {
  const ScratchFolder folder;
  const auto report = index(
      {.database = folder.path("db")},
      {article("a", "un"), article("b", "x"), article("a", "deux"), article("a", "trois"), article("a", "trois")});
  CHECK(report.added == 2);
  CHECK(report.replaced == 2);
  CHECK(report.unchanged == 1);
  CHECK(stored_articles(folder.path("db")).at("a").article.text == "trois");
  CHECK(stored_articles(folder.path("db")).size() == 2);
  check_as_if_fresh(folder.path("db"));
}

TEST_CASE("index: the last of several stays in a small update too, even where it is the one that was there") {
  const ScratchFolder folder;
  const IndexOptions options{.database = folder.path("db")};
  index(options, {article("a", "un"), article("b", "x")});
  index(options, {article("a", "deux"), article("a", "trois"), article("b", "y"), article("b", "x")});
  CHECK(stored_articles(folder.path("db")).at("a").article.text == "trois");
  CHECK(stored_articles(folder.path("db")).at("b").article.text == "x");
  check_as_if_fresh(folder.path("db"));
}

TEST_CASE("index: old states of an article before the one that is there change nothing, each time they come") {
  const ScratchFolder folder;
  const IndexOptions options{.database = folder.path("db")};
  const std::vector<Article> polled = {article("a", "un"), article("b", "x"), article("a", "deux"),
                                       article("b", "y"),  article("b", "x"), article("a", "deux")};
  index(options, polled);
  const auto written = std::filesystem::last_write_time(folder.path("db/current/iamglass"));
  const auto report = index(options, polled);
  CHECK(report.unchanged == 6);
  CHECK(report.replaced == 0);
  CHECK(report.near_duplicates == 0);
  CHECK(std::filesystem::last_write_time(folder.path("db/current/iamglass")) == written);
  CHECK(stored_articles(folder.path("db")).at("a").article.text == "deux");
  CHECK(stored_articles(folder.path("db")).at("b").article.text == "x");
}

TEST_CASE("index: a large batch on an existing index replaces, adds and keeps, as a small one does") {
  const ScratchFolder folder;
  const IndexOptions options{.database = folder.path("db"), .jobs = 3, .large_batch = 50};
  index(options, many(40, "Il pleut sur Brest."));
  std::vector<Article> batch = many(200, "Il vente sur Brest.");
  batch.push_back(article("n7", "Il neige sur Brest."));
  const auto report = index(options, batch);
  CHECK(report.added == 160);
  CHECK(report.replaced == 41);
  const auto stored = stored_articles(folder.path("db"));
  CHECK(stored.size() == 200);
  CHECK(stored.at("n3").article.text == "Il vente sur Brest. 3");
  CHECK(stored.at("n7").article.text == "Il neige sur Brest.");
  check_as_if_fresh(folder.path("db"));
}

TEST_CASE("index: one thread or several build the same index") {
  const ScratchFolder folder;
  const auto articles = many(300, "Il pleut sur Brest.");
  index({.database = folder.path("one"), .jobs = 1}, articles);
  index({.database = folder.path("four"), .jobs = 4}, articles);
  CHECK(stored_articles(folder.path("one")) == stored_articles(folder.path("four")));
  CHECK(lexicon_of(folder.path("one")) == lexicon_of(folder.path("four")));
  CHECK(statistics_of(folder.path("one")) == statistics_of(folder.path("four")));
}

TEST_CASE("index: rebuilding forgets what the index held") {
  const ScratchFolder folder;
  index({.database = folder.path("db")}, {article("a", "Il pleut.")});
  const auto report = index({.database = folder.path("db"), .rebuild = true}, {article("b", "Il vente.")});
  CHECK(report.added == 1);
  CHECK(stored_articles(folder.path("db")).size() == 1);
  check_as_if_fresh(folder.path("db"));
}

TEST_CASE("index: no article at all makes an empty index") {
  const ScratchFolder folder;
  index({.database = folder.path("db")}, {});
  CHECK(read_index_info(folder.path("db")).articles == 0);
  CHECK(index({.database = folder.path("db")}, {article("a", "Il pleut.")}).added == 1);
}

TEST_CASE("index: problems are counted and handed back, warnings are not skipped articles") {
  const ScratchFolder folder;
  const auto report = index_articles({.database = folder.path("db")}, [](const ArticleSink& sink) {
    sink.problem({"a", 1, "not JSON", "", true});
    sink.problem({"a", 2, "unreadable date", "", false});
  });
  CHECK(report.skipped == 1);
  CHECK(report.problems.size() == 2);
}

TEST_CASE("index: progress counts the articles, then says that it merges") {
  const ScratchFolder folder;
  std::vector<std::size_t> reading;
  std::size_t merging = 0;
  index_articles(
      {.database = folder.path("db")},
      [](const ArticleSink& sink) {
        for (const auto& one : many(3, "x")) sink.article(one);
      },
      [&](const IndexProgress& progress) {
        if (progress.phase == IndexPhase::reading)
          reading.push_back(progress.read);
        else
          merging = progress.read;
      });
  CHECK(reading == std::vector<std::size_t>{1, 2, 3});
  CHECK(merging == 3);
}

TEST_CASE("info: counts, dates and averages of an index") {
  const ScratchFolder folder;
  Article first = article("a", "Il pleut encore."), second = article("b", "Il vente.");
  first.date = "2024-05-02";
  second.date = "2025-03";
  index({.database = folder.path("db")}, {first, second, article("c", "Il neige.")});
  const auto info = read_index_info(folder.path("db"));
  CHECK(info.articles == 3);
  CHECK(info.first_date == "2024-05-02");
  CHECK(info.last_date == "2025-03");
  CHECK(info.average_title_length == 2);
  CHECK(info.average_body_length == doctest::Approx(7.0 / 3));
  CHECK(info.incompatibility.empty());
  CHECK(info.size_bytes > 0);
}

TEST_CASE("info: no index is said so, with the command that makes one") {
  const ScratchFolder folder;
  CHECK_THROWS_WITH_AS(read_index_info(folder.path("none")), doctest::Contains("fsearch index --db"), Error);
}

TEST_CASE("index: near-duplicates share a cluster, in one run or over several, and are counted") {
  const ScratchFolder folder;
  const IndexOptions options{.database = folder.path("db"), .large_batch = 2};
  const auto dispatch = random_words(1, 300);
  const auto cluster = [&](const std::string& id) { return value_of(options.database, id, schema::slot::cluster); };
  CHECK(index(options, {article("a", edited(dispatch, 0)), article("b", edited(dispatch, 100)),
                        article("c", edited(random_words(2, 300), 0)), article("d", "Il pleut.")})
            .near_duplicates == 1);
  CHECK(cluster("a").size() == 8);
  CHECK(cluster("b") == cluster("a"));
  CHECK(cluster("c") != cluster("a"));
  CHECK(cluster("d").empty());
  CHECK(index(options, {article("e", edited(dispatch, 70))}).near_duplicates == 1);
  CHECK(cluster("e") == cluster("a"));
  CHECK(index(options, {article("a", edited(dispatch, 60))}).near_duplicates == 0);  // An update of itself.
  CHECK(cluster("a") == cluster("e"));
  auto more = many(5, edited(random_words(3, 300), 0));
  more.push_back(article("f", edited(dispatch, 50)));
  CHECK(index(options, more).near_duplicates == 5);
  CHECK(cluster("f") == cluster("a"));
}
