// Which articles are about one affair: what `fsearch stories` groups against the labels of corpus/, two articles at a
// time. Floors under what it does: the labels were written with a first grouping in sight.
#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "asked_index.hpp"

using fsearch::test::AskedIndex;

namespace {

using Groups = std::map<std::string, std::set<std::string>>;
using Pairs = std::set<std::pair<std::string, std::string>>;

Pairs pairs_of(const Groups& groups) {
  Pairs pairs;
  for (const auto& [name, members] : groups)
    for (const auto& one : members)
      for (const auto& other : members)
        if (one < other) pairs.emplace(one, other);
  return pairs;
}

Groups labelled_articles() {
  Groups groups;
  std::ifstream file(FSEARCH_CORPUS "/affairs.tsv");
  for (std::string line; std::getline(file, line);)
    if (const std::size_t tab = line.find('\t'); !line.starts_with('#') && tab != std::string::npos)
      groups[line.substr(0, tab)].insert(line.substr(tab + 1));
  return groups;
}

Groups labelled_month() {
  Groups groups;
  std::ifstream file(FSEARCH_CORPUS "/affairs.jsonl");
  for (std::string line; std::getline(file, line);)
    if (const auto article = nlohmann::json::parse(line); article.contains("affair"))
      groups[article["affair"]].insert(article["id"].get<std::string>());
  return groups;
}

Groups grouped(const AskedIndex& index) {
  const auto outcome = index.workspace().run("fsearch stories --db db --limit 1000 --format json");
  Groups groups;
  const auto answer = nlohmann::json::parse(outcome.out);
  for (const auto& story : answer.at("stories")) {
    auto& members = groups[std::to_string(groups.size())];
    for (const auto& article : story.at("articles")) members.insert(article.at("id").get<std::string>());
  }
  return groups;
}

struct Scores {
  double precision = 0, recall = 0;
};

Scores scores(const Groups& found, const Groups& labelled) {
  const Pairs wanted = pairs_of(labelled), had = pairs_of(found);
  double right = 0;
  for (const auto& pair : had) right += wanted.contains(pair) ? 1 : 0;
  return {right / static_cast<double>(had.size()), right / static_cast<double>(wanted.size())};
}

}  // namespace

TEST_CASE("stories: of a month of news, pairs of articles grouped are of one affair, and those of one are grouped") {
  const AskedIndex month("'" FSEARCH_CORPUS "/affairs.jsonl'");
  REQUIRE(labelled_month().size() == 13);
  const Scores found = scores(grouped(month), labelled_month());
  CHECK(found.precision > 0.9);  // measured: 0.941
  CHECK(found.recall > 0.8);     // measured: 0.842
}

TEST_CASE("stories: the same of the newspaper, whose affairs are few and far between") {
  REQUIRE(labelled_articles().size() == 9);
  const Scores found = scores(grouped(fsearch::test::newspaper()), labelled_articles());
  CHECK(found.precision > 0.7);  // measured: 0.778
  CHECK(found.recall > 0.5);     // measured: 0.538
}
