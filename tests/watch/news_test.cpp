#include "watch/news.hpp"

#include <doctest/doctest.h>

#include <cstdint>

#include "tests/watch/watched_newspaper.hpp"

using namespace fsearch;
using namespace fsearch::testing;

namespace {

constexpr const char* list = "[[watch]]\nname = \"Grève\"\nquery = \"grève\"\njsonl = \"told.jsonl\"\n";
using Told = std::vector<std::string>;

/// A look a day, each `seconds` long, with these numbers; the last one on the day before `first_day`.
std::vector<Look> daily(const std::vector<std::size_t>& numbers, std::int64_t seconds = day_seconds) {
  std::vector<Look> looks;
  for (std::size_t i = 0; i < numbers.size(); ++i)
    looks.push_back(
        {first_day - static_cast<std::int64_t>(numbers.size() - i) * day_seconds, seconds, numbers[i], std::nullopt});
  return looks;
}

}  // namespace

TEST_CASE("watch: the first look only remembers, the next ones tell what came since, once") {
  WatchedNewspaper newspaper;
  newspaper.add(0, {news("old", "La grève dure.")});
  CHECK(newspaper.run(0, list).found == 0);
  newspaper.add(1, {news("a", "Une grève commence."), news("b", "Il pleut.")});
  CHECK(newspaper.run(1, list).found == 1);
  CHECK(newspaper.run(1, list).found == 0);
  newspaper.add(2, {news("c", "La grève finit.")});
  newspaper.run(2, list);
  CHECK(newspaper.told("told.jsonl") == Told{"Grève a", "Grève c"});
}

TEST_CASE("watch: from the start, all that matches is told") {
  WatchedNewspaper newspaper;
  newspaper.add(0, {news("old", "La grève dure.")});
  CHECK(newspaper.run(0, list, true).found == 1);
  CHECK(newspaper.run(1, list, true).found == 0);
  CHECK(newspaper.told("told.jsonl") == Told{"Grève old"});
}

TEST_CASE("watch: an article that changed is not told again; one that only now matches is told") {
  WatchedNewspaper newspaper;
  newspaper.add(0, {news("quiet", "Il pleut.")});
  newspaper.run(0, list);
  newspaper.add(1, {news("a", "Une grève commence.")});
  newspaper.run(1, list);
  newspaper.add(2, {news("a", "Une grève commence à Brest."), news("quiet", "Il pleut, et c’est la grève.")});
  newspaper.run(2, list);
  CHECK(newspaper.told("told.jsonl") == Told{"Grève a", "Grève quiet"});
}

TEST_CASE("watch: a rebuild, even in an empty folder, makes nothing new again") {
  WatchedNewspaper newspaper;
  const std::vector<Article> archive{news("old", "La grève dure."), news("a", "Une grève commence.")};
  newspaper.add(0, {archive[0]});
  newspaper.run(0, list);
  newspaper.add(1, archive);
  newspaper.run(1, list);
  newspaper.add(2, archive, true);
  CHECK(newspaper.run(2, list).found == 0);
  std::filesystem::remove_all(newspaper.database);
  newspaper.add(3, archive);
  CHECK(newspaper.run(3, list).found == 0);
  CHECK(newspaper.told("told.jsonl") == Told{"Grève a"});
}

TEST_CASE("watch: an index made anew by a clock that is behind hides no news") {
  WatchedNewspaper newspaper;
  newspaper.add(5, {news("old", "La grève dure.")});
  newspaper.run(5, list);
  std::filesystem::remove_all(newspaper.database);
  newspaper.add(3, {news("old", "La grève dure."), news("a", "Une grève commence.")});
  newspaper.run(6, list);
  newspaper.run(7, list);
  CHECK(newspaper.told("told.jsonl") == Told{"Grève a"});
}

TEST_CASE("watch: a query that is written anew tells what it finds from then on, not what was there") {
  WatchedNewspaper newspaper;
  newspaper.add(0, {news("old", "Le volcan dort.")});
  newspaper.run(0, list);
  newspaper.add(1, {news("a", "Le volcan gronde.")});
  const std::string changed = "[[watch]]\nname = \"Grève\"\nquery = \"volcan\"\njsonl = \"told.jsonl\"\n";
  newspaper.run(1, changed);
  newspaper.run(2, changed);
  CHECK(newspaper.told("told.jsonl") == Told{"Grève a"});
}

TEST_CASE("watch: an index that is filled after the first look has news") {
  WatchedNewspaper newspaper;
  newspaper.add(0, {});
  CHECK(newspaper.run(0, list).found == 0);
  newspaper.add(1, {news("a", "Une grève commence.")});
  newspaper.run(1, list);
  CHECK(newspaper.told("told.jsonl") == Told{"Grève a"});
}

TEST_CASE("watch: of several indexes each article is told once, whichever was written last") {
  WatchedNewspaper older, newspaper;
  older.add(0, {news("old", "La grève dure.")});
  newspaper.add(1, {news("later", "La grève dure encore.")});
  newspaper.others = {older.database};
  CHECK(newspaper.run(1, list).found == 0);
  CHECK(newspaper.run(2, list).found == 0);
  older.add(3, {news("a", "Une grève commence.")});
  newspaper.run(3, list);
  newspaper.add(4, {news("b", "Une autre grève commence.")});
  newspaper.run(4, list);
  newspaper.run(5, list);
  CHECK(newspaper.told("told.jsonl") == Told{"Grève a", "Grève b"});
}

TEST_CASE("usual_number: the median of the looks at this hour of the last days, as long as this one") {
  CHECK(usual_number(daily({2, 3, 100, 2, 3}), first_day, day_seconds) == 3);
  CHECK(usual_number(daily({2, 3, 100, 2, 3, 2}), first_day, day_seconds) == 2.5);
  CHECK(usual_number(daily({2, 3, 100, 2, 3}), first_day + 900, 2 * day_seconds) == std::nullopt);
  CHECK(usual_number(daily({4, 4, 4, 4, 4}, day_seconds / 2), first_day, day_seconds) == 8);
  CHECK_FALSE(usual_number(daily({2, 3, 2, 3}), first_day, day_seconds).has_value());
  CHECK_FALSE(usual_number(daily({2, 3, 2, 3, 2}), first_day, 0).has_value());
}

TEST_CASE("usual_number: of hourly looks it compares those at the same hour") {
  std::vector<Look> looks;
  for (std::int64_t hour = std::int64_t{-24} * 10; hour < 0; ++hour)
    looks.push_back({first_day + hour * 3600, 3600, hour % 24 == 0 ? 40U : 0U, std::nullopt});
  CHECK(usual_number(looks, first_day + 120, 3600) == 40);
  CHECK(usual_number(looks, first_day + std::int64_t{12} * 3600, 3600) == 0);
}

TEST_CASE("is_peak: five times the usual number and more, and never less than five") {
  CHECK(is_peak(10, 2));
  CHECK_FALSE(is_peak(9, 2));
  CHECK(is_peak(5, 0));
  CHECK_FALSE(is_peak(4, 0));
}

TEST_CASE("watch: a peak is told with the usual number") {
  WatchedNewspaper newspaper;
  newspaper.add(0, {news("old", "La grève dure.")});
  newspaper.run(0, list);
  for (int day = 1; day <= 6; ++day) {
    newspaper.add(day, {news("d" + std::to_string(day), "Une grève le jour " + std::to_string(day) + ".")});
    newspaper.run(day, list);
  }
  CHECK(newspaper.folder.read("told.jsonl").find("\"peak\"") == std::string::npos);
  std::vector<Article> many;
  many.reserve(6);
  for (int i = 0; i < 6; ++i) many.push_back(news("p" + std::to_string(i), dispatch("la grève", i)));
  newspaper.add(7, many);
  newspaper.run(7, list);
  CHECK(newspaper.folder.read("told.jsonl").find(R"("peak":{"found":6,"usual":1})") != std::string::npos);
}
