#include "indexer/build/article_entities.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "fsearch/analyzer.hpp"

using namespace fsearch;

namespace {

struct Found {
  std::vector<StoredEntity> entities;
  std::vector<std::string> terms;
};

Found read(ArticleEntityFinder& finder, const std::string& title, const std::string& text,
           const std::vector<Passage>& asides = {}) {
  Analyzer analyzer;
  finder.read_text(text, analyzer.analyze(text), asides);
  finder.read_title(title, analyzer.analyze(title));
  const auto [entities, terms] = finder.finish();
  Found found{.entities = {}, .terms = terms};
  for (const auto* entity : entities) found.entities.push_back(*entity);
  return found;
}

Found read(const std::string& title, const std::string& text) {
  ArticleEntityFinder finder;
  return read(finder, title, text);
}

const StoredEntity* named(const Found& found, const std::string& name) {
  const auto at = std::find_if(found.entities.begin(), found.entities.end(),
                               [&](const StoredEntity& entity) { return entity.name == name; });
  return at == found.entities.end() ? nullptr : &*at;
}

bool has_term(const Found& found, const std::string& term) {
  return std::find(found.terms.begin(), found.terms.end(), term) != found.terms.end();
}

}  // namespace

TEST_CASE("article entities: a surname in the title joins the full name of the text") {
  const auto found = read("Altman quitte son poste", "Le patron Sam Altman est parti. Selon Altman, c’est dit.");
  const StoredEntity* altman = named(found, "Sam Altman");
  REQUIRE(altman != nullptr);
  CHECK(altman->type == EntityType::person);
  CHECK(altman->in_title == std::vector<Span>{{0, 6}});
  CHECK(altman->in_text.size() == 2);
  CHECK(named(found, "Altman") == nullptr);
  CHECK(has_term(found, "Ealtman\x1fPsam"));
  CHECK_FALSE(has_term(found, "Ealtman\x1fP"));
}

TEST_CASE("article entities: a full name in the title names the surname of the text") {
  const auto found = read("Sam Altman quitte son poste", "Le patron Altman est parti.");
  REQUIRE(named(found, "Sam Altman") != nullptr);
  CHECK(named(found, "Sam Altman")->in_text == std::vector<Span>{{10, 16}});
}

TEST_CASE("article entities: a surname that two people share belongs to neither and has no term") {
  const auto found = read("Altman parle", "Sam Altman et Jack Altman dînent. Selon Altman, c’est bon.");
  CHECK(has_term(found, "Ealtman\x1fPsam"));
  CHECK(has_term(found, "Ealtman\x1fPjack"));
  CHECK_FALSE(has_term(found, "Ealtman\x1fP"));
  CHECK(named(found, "Altman") != nullptr);
}

TEST_CASE("article entities: spellings and other names of one country are one entity") {
  const auto found = read("", "Il vit aux Etats-Unis. Elle part aux États-Unis. Ils vont aux USA.");
  REQUIRE(found.entities.size() == 1);
  CHECK(found.entities[0].name == "États-Unis");
  CHECK(found.entities[0].in_text.size() == 3);
  CHECK(found.terms == std::vector<std::string>{"Eetats unis\x1fL"});
}

TEST_CASE("article entities: an acronym of a well-known body has its full name") {
  const auto found = read("L’OMS alerte", "L’OMS s’inquiète de la grippe.");
  REQUIRE(found.entities.size() == 1);
  CHECK(found.entities[0].name == "Organisation mondiale de la santé");
}

TEST_CASE("article entities: the most named come first") {
  const auto found = read("", "Paris, Lyon et Lyon. À Lyon, il vit bien.");
  REQUIRE(found.entities.size() == 2);
  CHECK(found.entities[0].name == "Lyon");
}

TEST_CASE("article entities: one finder reads many articles, none touched by another") {
  ArticleEntityFinder finder;
  const auto once = [&](const std::string& text) { return read(finder, "", text); };
  once("Sam Altman dirige OpenAI.");
  const auto found = once("Altman est venu, a dit M. Altman.");
  CHECK(named(found, "Sam Altman") == nullptr);
  CHECK(once("Rien.").entities.empty());
}

TEST_CASE("article entities: a photographer is nobody of the article") {
  const std::string text = "Le patron Sam Altman est parti.\nLéa Rémy / AFP\n";
  const auto begin = static_cast<std::uint32_t>(text.find("Léa"));
  ArticleEntityFinder finder;
  const auto found = read(finder, "", text, {{{begin, begin + 16}, PassageKind::credit}});
  CHECK(named(found, "Sam Altman") != nullptr);
  CHECK(named(found, "Léa Rémy") == nullptr);
}

TEST_CASE("article entities: two names in links come after two of the text") {
  const std::string text =
      "Sam Altman accuse Elon Musk\nElon Musk quitte Sam Altman\nIl accuse aussi Bill Gates, puis Bill Gates.\n";
  ArticleEntityFinder finder;
  const auto links = static_cast<std::uint32_t>(text.find("Il accuse"));
  const auto found = read(finder, "", text, {{{0, links - 1}, PassageKind::link}});
  REQUIRE(named(found, "Elon Musk") != nullptr);
  CHECK(named(found, "Elon Musk")->in_text.size() == 2);
  CHECK(found.entities.front().name == "Bill Gates");
}
