// The story of OpenAI, Microsoft and Azure in corpus/: claims on what its readers see.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "asked_index.hpp"

using fsearch::test::highlighted;
using fsearch::test::newspaper;

namespace {

std::size_t rank_of(const std::vector<std::string>& ids, const std::string& id) {
  return static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin()) + 1;
}

}  // namespace

TEST_CASE("exclusivité Azure: the articles on the end of the exclusivity come first") {
  const auto ids = newspaper().ids("exclusivité Azure");
  REQUIRE(ids.size() > 10);
  CHECK(ids[0] == "tech-001-microsoft-perd-exclusivite-openai.txt");
  CHECK(rank_of(ids, "tech-010-six-ans-alliance-enquete.txt") <= 4);
  CHECK(rank_of(ids, "tech-013-entretien-droit-premier-refus.txt") <= 4);
  for (std::size_t i = 0; i < 8; ++i) CHECK(ids[i].starts_with("tech-0"));
}

TEST_CASE("exclusivité Azure: typed bare, in capitals or with another apostrophe, it is the same question") {
  const auto ids = newspaper().ids("exclusivité Azure", 8);
  CHECK(newspaper().ids("exclusivite Azure", 8) == ids);
  CHECK(newspaper().ids("l'exclusivité d'Azure", 8) == ids);
  CHECK(newspaper().ids("l’exclusivité d’Azure", 8) == ids);
}

TEST_CASE("exclusivité Azure: the Côte d'Azur is never above an article that holds both words as written") {
  const auto ids = newspaper().ids("exclusivité Azure");
  const auto both = newspaper().ids("=exclusivité ET =Azure");
  const auto coast = newspaper().ids("\"Côte d'Azur\" SAUF =Azure");
  REQUIRE(both.size() >= 5);
  REQUIRE(coast.size() >= 3);
  for (const auto& story : both)
    for (const auto& postcard : coast) {
      CAPTURE(story);
      CAPTURE(postcard);
      CHECK(rank_of(ids, story) < rank_of(ids, postcard));
    }
}

TEST_CASE("exclusivité Azure: highlights are the words as written, without their articles") {
  const nlohmann::json first = newspaper().answer("exclusivité Azure", 1)["hits"][0];
  const std::string marked = highlighted(first);
  CHECK(marked.starts_with("[exclusivité][Azure]"));
  CHECK(marked.find("’") == std::string::npos);
  CHECK_FALSE(first["passages"].empty());
}

TEST_CASE("words glued by scraping are found by their parts and by their whole") {
  const std::string scraped = "tech-008-windsurf-option-nucleaire.txt";
  CHECK(newspaper().ids("OracleOpenAI") == std::vector<std::string>{scraped});
  const nlohmann::json oracle = newspaper().answer("Oracle")["hits"];
  const auto hit = std::find_if(oracle.begin(), oracle.end(), [&](const auto& one) { return one["id"] == scraped; });
  REQUIRE(hit != oracle.end());
  CHECK(highlighted(*hit).find("[Oracle]") != std::string::npos);
}

TEST_CASE("page furniture is never a title") {
  const std::set<std::string> furniture = {"fermer",          "Fermer",       "Partagez", "Partager",
                                           "Passez en revue", "À lire aussi", "Accueil"};
  const auto answer = newspaper().answer("le la de", 100);
  std::size_t shown = 0;
  for (const auto& hit : answer["hits"]) shown += 1 + hit["duplicates"].get<std::size_t>();
  CHECK(shown == 100);
  for (const auto& hit : answer["hits"]) {
    const std::string title = hit["title"];
    CAPTURE(hit["id"].get<std::string>());
    CHECK_FALSE(title.empty());
    CHECK_FALSE(furniture.contains(title));
  }
}
