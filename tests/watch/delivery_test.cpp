/// What becomes of digests where targets fail, and where a run dies.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "store/whole_file.hpp"
#include "tests/watch/watched_newspaper.hpp"
#include "watch/targets/deliver.hpp"

using namespace fsearch;
using namespace fsearch::testing;

namespace {

constexpr const char* list =
    "[[watch]]\nname = \"Q\"\nquery = \"grève\"\njsonl = [\"missing/told.jsonl\", \"told.jsonl\"]\n";
using Told = std::vector<std::string>;

/// A newspaper whose first article is due.
void begin(WatchedNewspaper& newspaper) {
  newspaper.add(0, {news("old", "Rien.")});
  newspaper.run(0, list);
  newspaper.add(1, {news("a", "Une grève commence.")});
}

}  // namespace

TEST_CASE("a target that fails does not keep the others from being told, and is told all of it later") {
  WatchedNewspaper newspaper;
  begin(newspaper);
  const WatchReport report = newspaper.run(1, list);
  CHECK(report.told == 1);
  CHECK(report.failed == 1);
  REQUIRE(newspaper.deliveries().size() == 2);
  CHECK(newspaper.deliveries().front().state == Delivery::State::refused);
  CHECK(newspaper.deliveries().front().reason.find("missing/told.jsonl") != std::string::npos);
  newspaper.add(2, {news("b", "La grève continue, dit-on à Brest.")});
  newspaper.run(2, list);
  std::filesystem::create_directory(newspaper.folder.path("missing"));
  newspaper.run(3, list);
  CHECK(newspaper.told("missing/told.jsonl") == Told{"Q a", "Q b"});
  CHECK(newspaper.told("told.jsonl") == Told{"Q a", "Q b"});
}

TEST_CASE("a run that died while a file grew writes that file as if it had not") {
  WatchedNewspaper newspaper;
  begin(newspaper);
  const std::string one = "[[watch]]\nname = \"Q\"\nquery = \"grève\"\njsonl = \"told.jsonl\"\n";
  const std::string target = "jsonl " + newspaper.folder.path("told.jsonl");
  newspaper.folder.write("told.jsonl", "");
  {
    Searcher searcher({newspaper.database});
    SentArticles sent(newspaper.folder.path("state"));
    look_for_news(searcher, read_watch_list(one, newspaper.folder.path("l.toml")), {first_day + day_seconds, false},
                  sent);
    const auto due = sent.due(target);
    REQUIRE(due.size() == 1);
    sent.attempt("digest", target, due, 0);
    newspaper.folder.write("told.jsonl", R"({"watch":{"name":"Q)");  // Half a line, then kill -9.
  }
  newspaper.add(2, {news("b", "La grève continue, dit-on à Brest.")});
  newspaper.run(2, one);
  CHECK(newspaper.told("told.jsonl") == Told{"Q a", "Q b"});
  CHECK(newspaper.run(3, one).told == 0);
}

TEST_CASE("an article that leaves the index before it is told is told when it is back") {
  WatchedNewspaper newspaper;
  begin(newspaper);
  newspaper.run(1, list);  // The first target fails.
  std::filesystem::create_directory(newspaper.folder.path("missing"));
  newspaper.add(2, {news("old", "Rien.")}, true);
  newspaper.run(2, list);
  CHECK(newspaper.told("missing/told.jsonl").empty());
  newspaper.add(3, {news("a", "Une grève commence.")});
  newspaper.run(3, list);
  CHECK(newspaper.told("missing/told.jsonl") == Told{"Q a"});
}

TEST_CASE("a webhook that nobody answers at has not been told") {
  const Digest digest{"d", first_day, {{"q", "q", {NewsItem{}}, {}, 0}}};
  const Delivery delivery = deliver(digest, {Target::Kind::webhook, "http://127.0.0.1:1/"}, {}, 0);
  CHECK(delivery.state == Delivery::State::refused);
  CHECK_FALSE(delivery.reason.empty());
}

TEST_CASE("replace_file: keeps the rights of the file, and leaves nothing beside it") {
  const ScratchFolder folder;
  const std::string path = folder.write("f", "old");
  std::filesystem::permissions(path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  replace_file(path, "new");
  CHECK(folder.read("f") == "new");
  CHECK(std::filesystem::status(path).permissions() ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
  CHECK_FALSE(std::filesystem::exists(path + ".new"));
}
