/// A month of news, day by day, held against a plain loop over the articles.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <set>

#include "tests/watch/watched_newspaper.hpp"

using namespace fsearch;
using namespace fsearch::testing;

namespace {

constexpr int days = 30;
constexpr std::array<const char*, 6> subjects{"grève", "volcan", "tramway", "budget", "navire", "lycée"};

struct DatedArticle {
  int day = 0;
  std::set<std::string> subjects;
  Article article;
};

/// Each article has one subject or two, and every fourth is printed again by another paper, that day or later.
std::vector<DatedArticle> month() {
  std::mt19937 random(7);
  std::vector<DatedArticle> all;
  for (int number = 0; number < 200; ++number) {
    DatedArticle one{static_cast<int>(random() % days), {subjects[random() % subjects.size()]}, {}};
    if (random() % 3 == 0) one.subjects.insert(subjects[random() % subjects.size()]);
    std::string about;
    for (const std::string& subject : one.subjects) about += (about.empty() ? "" : " et ") + subject;
    one.article = news("n" + std::to_string(number), dispatch(about, number), "Le Monde");
    all.push_back(one);
    if (random() % 4 != 0) continue;
    one.article.id += "-copie";
    one.article.source = "Le Progrès";
    one.day = std::min<int>(days - 1, one.day + static_cast<int>(random() % 3));
    all.push_back(one);
  }
  return all;
}

std::string list_of_subjects() {
  std::string toml;
  for (const char* subject : subjects)
    toml += std::string("[[watch]]\nname = \"") + subject + "\"\nquery = \"" + subject + "\"\njsonl = \"told.jsonl\"\n";
  return toml;
}

}  // namespace

TEST_CASE("each query is told each article of a month exactly once, whatever is rebuilt or fails meanwhile") {
  const std::vector<DatedArticle> all = month();
  WatchedNewspaper newspaper;
  newspaper.add(-1, {news("first", "Un texte sans sujet.")});
  const std::string list = list_of_subjects();
  newspaper.run(-1, list);
  std::vector<Article> so_far{news("first", "Un texte sans sujet.")};
  for (int day = 0; day < days; ++day) {
    std::vector<Article> today;
    for (const DatedArticle& dated : all)
      if (dated.day == day) today.push_back(dated.article);
    so_far.insert(so_far.end(), today.begin(), today.end());
    newspaper.add(day, day % 10 == 5 ? so_far : today, day % 10 == 5);
    if (day % 7 == 3) {  // The file cannot be written on that day.
      std::filesystem::rename(newspaper.folder.path("told.jsonl"), newspaper.folder.path("aside"));
      std::filesystem::create_directory(newspaper.folder.path("told.jsonl"));
      CHECK(newspaper.run(day, list).failed == 1);
      std::filesystem::remove(newspaper.folder.path("told.jsonl"));
      std::filesystem::rename(newspaper.folder.path("aside"), newspaper.folder.path("told.jsonl"));
    } else {
      newspaper.run(day, list);
    }
  }
  newspaper.run(days, list);
  std::vector<std::string> expected;
  for (const DatedArticle& dated : all)
    for (const std::string& subject : dated.subjects) expected.push_back(subject + " " + dated.article.id);
  auto told = newspaper.told("told.jsonl");
  std::sort(expected.begin(), expected.end());
  std::sort(told.begin(), told.end());
  CHECK(told == expected);
}
