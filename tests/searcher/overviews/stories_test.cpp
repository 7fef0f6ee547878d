/// Articles about one affair are one story.
#include "searcher/stories.hpp"

#include <doctest/doctest.h>

#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

Searcher& searcher() {
  static const SmallNewspaper newspaper(
      {news("d1", "La digue de Kerlann a cédé", "La digue de Kerlann a cédé cette nuit sous la tempête.", "2025-03-01",
            "Le Phare"),
       news("d2", "Kerlann sous l’eau", "Après la rupture de la digue, Kerlann est sous l’eau.", "2025-03-02",
            "L’Ancre"),
       news("d3", "Digue de Kerlann : l’enquête", "Pourquoi la digue de Kerlann a-t-elle cédé ?", "2025-03-05",
            "Le Phare"),
       news("m1", "Hugo Lamy gagne la course", "Le coureur Hugo Lamy gagne la course de côte.", "2025-03-02",
            "Le Phare"),
       news("m2", "Course de côte : Lamy encore", "Hugo Lamy gagne encore la course de côte.", "2025-03-04", "L’Ancre"),
       news("vieux", "La digue de Kerlann inaugurée", "La digue de Kerlann est inaugurée.", "2019-06-01", "Le Phare"),
       news("seul", "Recette", "Une tarte aux pommes et au miel.", "2025-03-03", "Le Phare"),
       news("sans-jour", "La digue de Kerlann", "La digue de Kerlann.", "2025", "Le Phare")});
  static Searcher opened({newspaper.database});
  return opened;
}

std::vector<std::string> ids_of(const Story& story) {
  std::vector<std::string> ids;
  for (const Article& article : story.articles) ids.push_back(article.id);
  return ids;
}

}  // namespace

TEST_CASE("stories: articles of some days about one affair are one, the largest first; an old one is another's") {
  const StoryList list = find_stories(searcher(), {});
  REQUIRE(list.stories.size() == 2);
  CHECK(ids_of(list.stories[0]) == std::vector<std::string>{"d1", "d2", "d3"});
  CHECK(ids_of(list.stories[1]) == std::vector<std::string>{"m1", "m2"});
  CHECK(list.stories[0].sources == 2);
  CHECK(list.stories[0].headline.find("Kerlann") != std::string::npos);
  CHECK(list.read == 7);
}

TEST_CASE("stories: the story of an article; none for one that stands alone, is unknown or has no day") {
  const auto story_of = [](const std::string& id) { return find_stories(searcher(), {.id = id}).stories; };
  REQUIRE(story_of("m2").size() == 1);
  CHECK(ids_of(story_of("m2")[0]) == std::vector<std::string>{"m1", "m2"});
  CHECK(find_stories(searcher(), {.id = "m2"}).articles == 6);  // Those of the days around, not that of 2019.
  for (const char* id : {"seul", "unknown", "sans-jour", "vieux"}) CHECK(story_of(id).empty());
}

TEST_CASE("stories: a query and filters choose the articles, and the limit the stories") {
  StoryRequest request;
  request.among.query = "course";
  CHECK(find_stories(searcher(), request).stories.size() == 1);
  CHECK(find_stories(searcher(), {.limit = 1}).stories.size() == 1);
  request.among.query = "introuvable";
  CHECK(find_stories(searcher(), request).stories.empty());
}

TEST_CASE("stories: an id that no article has is said") {
  StoryRequest request;
  request.id = "nulle-part";
  const StoryList list = find_stories(searcher(), request);
  CHECK(list.stories.empty());
  REQUIRE(list.warnings.size() == 1);
  CHECK(list.warnings[0].code == WarningCode::unknown_article);
}

}  // namespace fsearch::testing
