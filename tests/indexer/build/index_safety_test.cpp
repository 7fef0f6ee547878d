/// Two writers, interruptions, foreign directories, other versions: the published index survives them all.
#include <doctest/doctest.h>

#include <filesystem>
#include <stdexcept>

#include "fsearch/error.hpp"
#include "fsearch/upkeep.hpp"
#include "store/records/index_schema.hpp"
#include "store/write_lock.hpp"
#include "tests/indexer/build/index_contents.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch;
using namespace fsearch::testing;
namespace fs = std::filesystem;

namespace {

Article article(const std::string& id) { return make_article(id, "Il pleut sur " + id + "."); }

Error::Kind kind_of_failure(const IndexOptions& options, const std::vector<Article>& articles = {article("x")}) {
  try {
    index(options, articles);
  } catch (const Error& error) {
    return error.kind();
  }
  return Error::Kind::internal;
}

std::size_t entries_in(const std::string& database) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(database), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("index: a second writer is refused, and told who holds the lock") {
  const ScratchFolder folder;
  fs::create_directory(folder.path("db"));
  const WriteLock first(folder.path("db"));
  CHECK(kind_of_failure({.database = folder.path("db")}) == Error::Kind::locked);
  CHECK_THROWS_WITH(WriteLock(folder.path("db")), doctest::Contains(std::to_string(getpid()).c_str()));
}

TEST_CASE("index: the lock is free again after a run, and after a failed one") {
  const ScratchFolder folder;
  const IndexOptions options{.database = folder.path("db")};
  CHECK_THROWS_AS(index_articles(options, [](const ArticleSink&) { throw std::runtime_error("unplugged"); }),
                  std::runtime_error);
  CHECK(index(options, {article("a")}).added == 1);
  CHECK(index(options, {article("b")}).added == 1);
}

TEST_CASE("index: interrupted before publication, a build leaves the published index as it was") {
  const ScratchFolder folder;
  const IndexOptions options{.database = folder.path("db"), .jobs = 2, .large_batch = 10};
  index(options, {article("a")});
  CHECK_THROWS(index_articles(options, [](const ArticleSink& sink) {
    for (int i = 0; i < 200; ++i) sink.article(article("n" + std::to_string(i)));
    throw std::runtime_error("unplugged");
  }));
  CHECK(stored_articles(folder.path("db")).size() == 1);
  CHECK(entries_in(folder.path("db")) == 3);  // current, generation-1, lock
}

TEST_CASE("index: a run that another thread stops is an error, and leaves the published index as it was") {
  const ScratchFolder folder;
  const IndexOptions options{.database = folder.path("db"), .jobs = 2, .large_batch = 10};
  index(options, {article("a")});
  for (const int stopped_after : {0, 5, 100}) {
    std::stop_source stop;
    const auto run = [&] {
      index_articles(
          options,
          [&](const ArticleSink& sink) {
            for (int i = 0; i < 200; ++i) {
              if (i == stopped_after) stop.request_stop();
              sink.article(article("n" + std::to_string(i)));
            }
          },
          {}, stop.get_token());
    };
    CHECK_THROWS_WITH_AS(run(), doctest::Contains("stopped"), Error);
    CHECK(read_index_info(folder.path("db")).articles == 1);
  }
  CHECK(index(options, {article("b")}).added == 1);
}

TEST_CASE("index: an interrupted small update leaves the published index as it was") {
  const ScratchFolder folder;
  const IndexOptions options{.database = folder.path("db")};
  index(options, {article("a")});
  CHECK_THROWS(index_articles(options, [](const ArticleSink& sink) {
    sink.article(article("b"));
    throw std::runtime_error("unplugged");
  }));
  CHECK(stored_articles(folder.path("db")).size() == 1);
}

TEST_CASE("index: what a killed build left is removed by the next writer") {
  const ScratchFolder folder;
  const IndexOptions options{.database = folder.path("db")};
  index(options, {article("a")});
  folder.write("db/building/fsearch.building", "");
  folder.write("db/building/0-0/postlist.glass", "half a table");
  folder.write("db/generation-9/iamglass", "");
  folder.write("db/generation-9/postlist.glass", "built, but not yet linked");
  index(options, {article("b")});
  CHECK(stored_articles(folder.path("db")).size() == 2);
  CHECK(entries_in(folder.path("db")) == 3);
}

TEST_CASE("index: a rebuild publishes a new generation, and a reader in flight keeps the old one") {
  const ScratchFolder folder;
  index({.database = folder.path("db")}, {article("a")});
  const auto before = fs::read_symlink(folder.path("db/current"));
  index({.database = folder.path("db"), .rebuild = true}, {article("b")});
  CHECK(fs::read_symlink(folder.path("db/current")) != before);
  CHECK(entries_in(folder.path("db")) == 3);
}

TEST_CASE("index: an index of another schema or analyzer is refused with the remedy, and rebuilt on demand") {
  for (const auto key : {schema::metadata::schema, schema::metadata::analyzer}) {
    CAPTURE(key);
    const ScratchFolder folder;
    index({.database = folder.path("db")}, {article("a")});
    set_metadata(folder.path("db"), std::string(key), "other");
    CHECK_THROWS_WITH(index({.database = folder.path("db")}, {article("b")}), doctest::Contains("--rebuild"));
    CHECK(kind_of_failure({.database = folder.path("db")}) == Error::Kind::mismatch);
    CHECK(index({.database = folder.path("db"), .rebuild = true}, {article("b")}).added == 1);
  }
}

TEST_CASE("index: a directory that holds something else is left alone") {
  const ScratchFolder folder;
  folder.write("home/letter.txt", "Chère Ana,");
  CHECK(kind_of_failure({.database = folder.path("home")}) == Error::Kind::usage);
  CHECK(entries_in(folder.path("home")) == 1);
}

TEST_CASE("index: files of a user with names like an index's are left alone, and no index is put beside them") {
  for (const std::string mine : {"generation-photos/a.jpg", "generation-notes.txt", "building/plan.txt",
                                 "generation-1/a.jpg", "lock", "vectors", "current.txt"}) {
    CAPTURE(mine);
    const ScratchFolder folder;
    folder.write("home/" + mine, "à moi");
    for (const bool rebuild : {false, true})
      CHECK(kind_of_failure({.database = folder.path("home"), .rebuild = rebuild}) == Error::Kind::usage);
    CHECK(folder.read("home/" + mine) == "à moi");
    CHECK(entries_in(folder.path("home")) == 1);
  }
}

TEST_CASE("index: a link called current that leads to no generation does not make an index") {
  const ScratchFolder folder;
  folder.write("home/work/plan.txt", "à moi");
  fs::create_directory_symlink("work", folder.path("home/current"));
  CHECK(kind_of_failure({.database = folder.path("home")}) == Error::Kind::usage);
  CHECK(folder.read("home/work/plan.txt") == "à moi");
}

TEST_CASE("index: what a user puts into an index's directory stays there, whatever is written") {
  const ScratchFolder folder;
  const IndexOptions options{.database = folder.path("db"), .rebuild = true};
  index(options, {article("a")});
  folder.write("db/generation-photos/a.jpg", "à moi");
  folder.write("db/generation-notes.txt", "à moi");
  folder.write("db/generation-9/a.jpg", "à moi");
  index(options, {article("b")});
  compact_index(folder.path("db"));
  CHECK(folder.read("db/generation-9/a.jpg") == "à moi");
  CHECK(folder.read("db/generation-photos/a.jpg") == "à moi");
  CHECK(folder.read("db/generation-notes.txt") == "à moi");
  CHECK(stored_articles(folder.path("db")).contains("b"));
}

TEST_CASE("index: a user's own folder called building is left alone, and said to be in the way of a build") {
  const ScratchFolder folder;
  const IndexOptions options{.database = folder.path("db"), .rebuild = true};
  index(options, {article("a")});
  folder.write("db/building/plan.txt", "à moi");
  CHECK(kind_of_failure(options) == Error::Kind::usage);
  CHECK(folder.read("db/building/plan.txt") == "à moi");
  CHECK(stored_articles(folder.path("db")).contains("a"));
}

TEST_CASE("index: a first build that was killed leaves a directory that the next may use") {
  const ScratchFolder folder;
  fs::create_directory(folder.path("db"));
  { const WriteLock killed(folder.path("db")); }
  folder.write("db/building/fsearch.building", "");
  folder.write("db/building/0-0/postlist.glass", "half a table");
  index({.database = folder.path("db")}, {article("a")});
  CHECK(entries_in(folder.path("db")) == 3);
}

TEST_CASE("index: the lock never follows a link out of the index") {
  const ScratchFolder folder;
  index({.database = folder.path("db")}, {article("a")});
  const std::string letter = folder.write("letter.txt", "à moi");
  fs::remove(folder.path("db/lock"));
  fs::create_symlink(letter, folder.path("db/lock"));
  CHECK(kind_of_failure({.database = folder.path("db")}) == Error::Kind::not_writable);
  CHECK(folder.read("letter.txt") == "à moi");
}

TEST_CASE("index: a rebuild from nothing is refused, and the index stays as it was") {
  const ScratchFolder folder;
  index({.database = folder.path("db")}, {article("a")});
  const auto report = index({.database = folder.path("db"), .rebuild = true}, {});
  CHECK(report.refused);
  REQUIRE(report.problems.size() == 1);
  CHECK(report.problems[0].path == folder.path("db"));
  CHECK(stored_articles(folder.path("db")).contains("a"));
}

TEST_CASE("index: a damaged index is neither merged nor compacted into a new one") {
  const ScratchFolder folder;
  std::vector<Article> articles;
  articles.reserve(30);
  for (int i = 0; i < 30; ++i) articles.push_back(article("a" + std::to_string(i)));
  const IndexOptions options{.database = folder.path("db"), .jobs = 1, .large_batch = 10};
  index(options, articles);
  std::string bytes = folder.read("db/current/docdata.glass");
  for (std::size_t i = 3000; i < bytes.size(); ++i) bytes[i] = '\0';
  folder.write("db/current/docdata.glass", bytes);
  const auto before = fs::read_symlink(folder.path("db/current"));
  for (auto& more : articles) more.id += "+";
  CHECK(kind_of_failure(options, articles) == Error::Kind::corrupt);
  CHECK_THROWS_WITH_AS(compact_index(folder.path("db")), doctest::Contains("the index is damaged"), Error);
  CHECK(fs::read_symlink(folder.path("db/current")) == before);
}

TEST_CASE("index: a directory that cannot be made is an error with its path") {
  const ScratchFolder folder;
  const std::string file = folder.write("file", "");
  CHECK(kind_of_failure({.database = file + "/db"}) == Error::Kind::not_writable);
}

TEST_CASE("index: damaged tables of the published index are an error, and a rebuild mends them") {
  const ScratchFolder folder;
  index({.database = folder.path("db")}, {article("a")});
  folder.write("db/current/iamglass", "rubbish");
  CHECK(kind_of_failure({.database = folder.path("db")}) == Error::Kind::corrupt);
  CHECK(index({.database = folder.path("db"), .rebuild = true}, {article("b")}).added == 1);
}
