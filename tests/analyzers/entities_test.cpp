#include "fsearch/entities.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <random>

#include "fsearch/analyzer.hpp"

using fsearch::Analyzer;
using fsearch::Entity;
using fsearch::EntityFinder;
using fsearch::Token;

namespace {

std::string describe(std::string_view text, const std::vector<Entity>& entities) {
  std::string line;
  for (const Entity& entity : entities) {
    const std::string surface(entity.span.of(text));
    line += (line.empty() ? "" : "|") + std::string(name_of(entity.type)) + " " + surface;
    if (entity.canonical != surface) line += "=" + entity.canonical;
  }
  return line;
}

bool is_edge(const std::vector<Token>& tokens, std::uint32_t offset, bool begin) {
  return std::any_of(tokens.begin(), tokens.end(),
                     [&](const Token& token) { return (begin ? token.begin : token.end) == offset; });
}

/// What must hold of the entities of any text whatever.
void check_entities(const std::vector<Token>& tokens, const std::vector<Entity>& entities) {
  std::uint32_t end = 0;
  for (const Entity& entity : entities) {
    REQUIRE(entity.span.begin >= end);
    REQUIRE(entity.span.begin < entity.span.end);
    REQUIRE(is_edge(tokens, entity.span.begin, true));
    REQUIRE(is_edge(tokens, entity.span.end, false));
    REQUIRE(!entity.canonical.empty());
    end = entity.span.end;
  }
}

std::string random_text(std::mt19937& random, std::size_t length) {
  static const std::string_view bits[] = {
      "Paris",     "Jean", "Sam Altman", "Le",     "la",   "de",      "d’",     "l'", "M.", "OMS",
      "(",         ")",    " ",          " ",      " ",    ". ",      ", ",     "-",  "&",  "Ligue",
      "nationale", "rue",  "université", "Saint-", "von",  "XIV",     "\u00A0", "\n", "«",  "»",
      "\"",        "À",    "é",          "œ",      "日本", "\xFF",    "\xC3",   "1",  "J.", "Inc",
      "OpenAI",    "TVA",  "les",        "aux",    "et",   "e\u0301", "\u00AD", "I"};
  std::uniform_int_distribution<std::size_t> pick(0, std::size(bits) - 1);
  std::string text;
  while (text.size() < length) text += bits[pick(random)];
  return text;
}

}  // namespace

TEST_CASE("find: every row of the golden table has the entities it names") {
  std::ifstream rows("entities.tsv");
  REQUIRE(rows);
  Analyzer analyzer;
  EntityFinder finder;
  std::size_t count = 0;
  for (std::string line; std::getline(rows, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t tab = line.find('\t');
    REQUIRE_MESSAGE(tab != std::string::npos, line);
    const std::string text = line.substr(0, tab);
    CAPTURE(text);
    CHECK(describe(text, finder.find(text, analyzer.analyze(text))) == line.substr(tab + 1));
    ++count;
  }
  CHECK(count > 20);
}

TEST_CASE("find: two people of one surname do not lend it their full names") {
  const std::string text = "Sam Altman et Jack Altman ont parlé. Puis Altman est parti.";
  Analyzer analyzer;
  CHECK(describe(text, fsearch::find_entities(text, analyzer.analyze(text))) ==
        "PER Sam Altman|PER Jack Altman|PER Altman");
}

TEST_CASE("find: a canonical form is on one line") {
  const std::string text = "Il vit à New\u00A0York, avec Sam\u00A0Altman.";
  Analyzer analyzer;
  for (const Entity& entity : fsearch::find_entities(text, analyzer.analyze(text)))
    CHECK(entity.canonical.find_first_of("\n\t") == std::string::npos);
}

TEST_CASE("find: keeps its invariants on 20,000 random texts, whatever was read before") {
  std::mt19937 random(20261122);
  Analyzer analyzer;
  EntityFinder finder;
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random_text(random, 1 + static_cast<std::size_t>(round) % 90);
    CAPTURE(text);
    const auto& tokens = analyzer.analyze(text);
    const auto entities = finder.find(text, tokens);
    check_entities(tokens, entities);
    if (round % 100 == 0) REQUIRE(fsearch::find_entities(text, tokens) == entities);
  }
}

TEST_CASE("find: survives any bytes") {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> byte(0, 255);
  Analyzer analyzer;
  EntityFinder finder;
  for (int round = 0; round < 3000; ++round) {
    std::string text(static_cast<std::size_t>(round % 80), '\0');
    for (char& c : text) c = static_cast<char>(byte(random));
    CAPTURE(text);
    const auto& tokens = analyzer.analyze(text);
    check_entities(tokens, finder.find(text, tokens));
  }
}

TEST_CASE("find: a common noun is taken into a name only where it leads to it") {
  Analyzer analyzer;
  EntityFinder finder;
  for (const std::string text : {"rue, Paris", "mer calme ; Paris", "comte ? Paris"})
    CHECK(describe(text, finder.find(text, analyzer.analyze(text))) == "LOC Paris");
}
