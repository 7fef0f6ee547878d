/// When articles came into an index.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "fsearch/upkeep.hpp"
#include "store/records/index_schema.hpp"
#include "tests/indexer/build/index_contents.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch;
using namespace fsearch::testing;

namespace {

struct TimedIndex {
  ScratchFolder folder;
  std::string database = folder.path("db");

  void add(std::int64_t now, const std::vector<Article>& articles, bool rebuild = false,
           std::size_t large_batch = 2000) const {
    IndexOptions options{.database = database, .rebuild = rebuild};
    options.now = now;
    options.large_batch = large_batch;
    index(options, articles);
  }
  std::int64_t time_of(const std::string& id) const {
    return schema::time_of_value(value_of(database, id, schema::slot::indexed)).value_or(-1);
  }
};

const Article a = make_article("a", "Il pleut sur Nantes.");
const Article b = make_article("b", "Il vente à Brest.");
const Article changed = make_article("a", "Il pleut sur Nantes, et il vente.");

}  // namespace

TEST_CASE("time_value: compares as the times do, and gives them back") {
  const std::vector<std::int64_t> times{0, 1, 255, 256, 1'700'000'000, 4'294'967'296, 1'099'511'627'775};
  for (std::size_t i = 0; i < times.size(); ++i) {
    CHECK(schema::time_of_value(schema::time_value(times[i])) == times[i]);
    if (i > 0) CHECK(schema::time_value(times[i - 1]) < schema::time_value(times[i]));
  }
  CHECK_FALSE(schema::time_of_value("").has_value());
}

TEST_CASE("index: what a run adds has its time, and what is unchanged keeps the one it had") {
  for (const std::size_t large_batch : {std::size_t{0}, std::size_t{2000}}) {  // In bulk, and in a transaction.
    const TimedIndex timed;
    timed.add(1000, {a}, false, large_batch);
    timed.add(2000, {a, b}, false, large_batch);
    CHECK(timed.time_of("a") == 1000);
    CHECK(timed.time_of("b") == 2000);
    timed.add(3000, {changed, b}, false, large_batch);
    CHECK(timed.time_of("a") == 3000);
    CHECK(timed.time_of("b") == 2000);
  }
}

TEST_CASE("index: a later run has a later time, whatever the clock says") {
  const TimedIndex timed;
  timed.add(5000, {a});
  timed.add(4000, {b});
  CHECK(timed.time_of("b") == 5001);
  timed.add(5001, {changed});
  CHECK(timed.time_of("a") == 5002);
  CHECK(read_index_info(timed.database).last_indexed == "1970-01-01T01:23:22Z");
}

TEST_CASE("info: dates and times are those of articles that are there, not of any removed or replaced since") {
  const TimedIndex timed;
  const auto dated = [](const std::string& id, const std::string& date) {
    Article article = make_article(id, "Il pleut.");
    article.date = date;
    return article;
  };
  timed.add(1000, {dated("old", "1950-01-01"), dated("a", "2024-05-02"), dated("b", "2025-03-10")});
  timed.add(2000, {dated("future", "2099-01-01"), dated("b", "2025-03-11")});
  REQUIRE(read_index_info(timed.database).last_date == "2099-01-01");
  delete_articles(timed.database, {"future", "old", "b"});
  for (const bool compacted : {false, true}) {
    if (compacted) compact_index(timed.database);
    const IndexInfo info = read_index_info(timed.database);
    CHECK(info.first_date == "2024-05-02");
    CHECK(info.last_date == "2024-05-02");
    CHECK(info.last_indexed == "1970-01-01T00:16:40Z");
  }
}

TEST_CASE("index: an article that a run meets changed, then as the index holds it, keeps its time") {
  for (const std::size_t large_batch : {std::size_t{0}, std::size_t{2000}}) {
    const TimedIndex timed;
    timed.add(1000, {a, b});
    timed.add(2000, {changed, a, make_article("c", "Il neige.")}, false, large_batch);
    CHECK(timed.time_of("a") == 1000);
    CHECK(timed.time_of("c") == 2000);
  }
}

TEST_CASE("index --rebuild: articles that are as they were keep their times, the others are new") {
  const TimedIndex timed;
  timed.add(1000, {a});
  timed.add(2000, {b});
  timed.add(3000, {changed, b, make_article("c", "Il neige.")}, true);
  CHECK(timed.time_of("a") == 3000);
  CHECK(timed.time_of("b") == 2000);
  CHECK(timed.time_of("c") == 3000);
}

TEST_CASE("index --rebuild: an index of another schema tells the times, too") {
  const TimedIndex timed;
  timed.add(1000, {a});
  set_metadata(timed.database, "fsearch.schema", "7");
  timed.add(2000, {a, b}, true);
  CHECK(timed.time_of("a") == 1000);
  CHECK(timed.time_of("b") == 2000);
}

TEST_CASE("index --rebuild: where the old index cannot be read, all articles are new") {
  const TimedIndex timed;
  timed.add(1000, {a});
  const auto generation = std::filesystem::canonical(std::filesystem::path(timed.database) / "current");
  std::filesystem::resize_file(generation / "postlist.glass", 100);
  timed.add(2000, {a}, true);
  CHECK(timed.time_of("a") == 2000);
}

TEST_CASE("compact: times stay") {
  const TimedIndex timed;
  timed.add(1000, {a});
  timed.add(2000, {b});
  compact_index(timed.database);
  CHECK(timed.time_of("a") == 1000);
  CHECK(timed.time_of("b") == 2000);
}
