/// "mot~": what a machine may have read in the place of a word.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/searcher/small_newspaper.hpp"

namespace fsearch::testing {
namespace {

SearchResult ask(const std::string& query) {
  static const SmallNewspaper made([] {
    std::vector<Article> articles;
    articles.push_back(news("right", "La chambre", "Le gouvernement tombe sur le budget."));
    articles.push_back(news("rn", "La chambre", "Le gouvernernent tombe, le gouvernernent revient, le gouvernernent."));
    articles.push_back(news("two", "La chambre", "Le gouvcrncmcnt recule devant la chambre."));
    articles.push_back(news("long", "Le préſident", "Le préſident du conſeil parle."));
    articles.push_back(news("read", "La salle", "Le préfident entre."));
    articles.push_back(news("mayor", "Mairie", "Le maire parle."));
    articles.push_back(news("do", "Paroles", "Le faire plutôt que le dire."));
    articles.push_back(news("cairo", "Voyage", "On part pour Caire demain, dit-on au Caire."));
    articles.push_back(news("rnaire", "Mairie", "Le rnaire se tait."));
    return articles;
  }());
  SearchRequest request = everything(query);
  request.passages = 1;
  return Searcher({made.database}).search(request);
}

std::vector<std::string> found(const std::string& query) {
  std::vector<std::string> ids = ids_of(ask(query));
  std::sort(ids.begin(), ids.end());
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("mot~: misreadings are found, told as added, and rank behind the word itself however often they stand") {
  const SearchResult result = ask("gouvernement~");
  REQUIRE(ids_of(result).size() == 3);
  CHECK(ids_of(result).front() == "right");
  REQUIRE(result.added.size() == 2);
  CHECK(result.added.front().kind == "close");
  CHECK(result.added.front().typed == "gouvernement");
  CHECK(result.added.front().text == "gouvernernent");
  CHECK(found("gouvernement") == Ids{"right"});
  CHECK(found("gouvernement~1") == Ids{"right", "rn"});
}

TEST_CASE("mot~: the misread word is marked, as is whatever counts as a word typed") {
  const SearchResult result = ask("gouvernement~1");
  REQUIRE(result.hits.size() == 2);
  REQUIRE_FALSE(result.hits.back().passages.empty());
  const PassageHit& passage = result.hits.back().passages.front();
  REQUIRE(passage.highlights.size() == 3);
  CHECK(passage.highlights.front().of(passage.text) == "gouvernernent");
}

TEST_CASE("mot~: a long s is an s, and an s read as f is found") {
  CHECK(found("président") == Ids{"long"});
  CHECK(found("président~") == Ids{"long", "read"});
}

TEST_CASE("mot~: another word of French, or a name, is no misreading of a word that the index holds") {
  CHECK(found("maire~") == Ids{"mayor", "rnaire"});
}

TEST_CASE("mot~: what is typed misread finds the word") { CHECK(found("gouvernernemt~") == Ids{"right", "rn"}); }

TEST_CASE("mot~: works among other words, as alternative, as demanded, and in titles") {
  CHECK(found("chambre gouvernement~") == Ids{"right", "rn", "two"});
  CHECK(found("zzzz OU gouvernement~") == Ids{"right", "rn", "two"});
  CHECK(found("+gouvernement~ +recule") == Ids{"two"});
  CHECK(found("titre:président~") == Ids{"long"});
}

TEST_CASE("mot~: where the sign can mean nothing, or nothing is close, a warning says so") {
  for (const char* query : {"gouvernement~ PRES/3 budget", "budget -gouvernement~", "source:gouvernement~"}) {
    const SearchResult result = ask(query);
    INFO(query);
    CHECK(result.added.empty());
    CHECK_FALSE(result.warnings.empty());
  }
  const SearchResult result = ask("transports~");
  REQUIRE(result.warnings.size() == 1);
  CHECK(result.warnings.front().code == WarningCode::unknown_pattern);
}

TEST_CASE("mot~: at most thirty words are looked for, and a warning says that there are more") {
  std::vector<Article> articles;
  for (char a = 'a'; a <= 'z'; ++a)
    for (const auto& word : {std::string("zork") + a + "ph", std::string("zorka") + a + "h"})
      articles.push_back(news("n" + word, "Nom", "voit " + word + " ici"));
  const SmallNewspaper made(std::move(articles));
  const SearchResult result = Searcher({made.database}).search(everything("zorkaph~"));
  CHECK(result.added.size() == 30);
  REQUIRE(result.warnings.size() == 1);
  CHECK(result.warnings.front().code == WarningCode::wide_pattern);
}

}  // namespace fsearch::testing
