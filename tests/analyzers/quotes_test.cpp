/// Who says what, against 200 sentences labelled by hand.
#include "analyzers/quotes/find_quotes.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "fsearch/analyzer.hpp"
#include "fsearch/entities.hpp"

using namespace fsearch;

namespace {

struct Labelled {
  std::string text;
  std::vector<std::string> quotes;  // "Claire Vasseur | La digue tiendra"
};

std::vector<Labelled> labelled() {
  std::ifstream file("quotes/labelled.txt");
  std::vector<Labelled> all;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    if (line.starts_with("= "))
      all.back().quotes.push_back(line.substr(2));
    else
      all.push_back({line, {}});
  }
  return all;
}

std::vector<std::string> quotes_in(const std::string& text) {
  static Analyzer analyzer;
  static EntityFinder finder;
  const auto& tokens = analyzer.analyze(text);
  std::vector<NamedSpeaker> named;
  const auto entities = finder.find(text, tokens);
  named.reserve(entities.size());
  for (const Entity& entity : entities) named.push_back({entity.span, entity.type});
  std::vector<std::string> found;
  for (const Quote& quote : find_quotes(text, tokens, named)) {
    std::string speaker(named[quote.speaker].span.of(text));
    found.push_back(speaker + " | " + std::string(quote.words.of(text)));
  }
  return found;
}

}  // namespace

TEST_CASE("quotes: of 200 labelled sentences, nine in ten found are right and seven in ten are found") {
  std::size_t right = 0, wrong = 0, wanted = 0;
  for (const Labelled& one : labelled()) {
    const auto found = quotes_in(one.text);
    wanted += one.quotes.size();
    for (const auto& quote : found) {
      const bool is_right = std::find(one.quotes.begin(), one.quotes.end(), quote) != one.quotes.end();
      ++(is_right ? right : wrong);
      if (!is_right) MESSAGE("wrong: ", one.text, " -> ", quote);
    }
    for (const auto& quote : one.quotes)
      if (std::find(found.begin(), found.end(), quote) == found.end()) MESSAGE("missed: ", one.text, " -> ", quote);
  }
  const double precision = static_cast<double>(right) / static_cast<double>(right + wrong);
  const double recall = static_cast<double>(right) / static_cast<double>(wanted);
  MESSAGE("precision ", precision, ", recall ", recall);
  CHECK(wanted == 143);
  CHECK(precision > 0.9);
  CHECK(recall > 0.7);
}

TEST_CASE("quotes: a pronoun is the subject of the sentence before, not the last name in it") {
  CHECK(quotes_in("Ana Dupré a invité Karim Benali à parler. « Nous verrons demain », a-t-elle déclaré.") ==
        std::vector<std::string>{"Ana Dupré | Nous verrons demain"});
  const auto two =
      quotes_in("« La digue tiendra », a dit Claire Vasseur. « Karim Benali le sait très bien », a-t-elle ajouté.");
  REQUIRE(two.size() == 2);
  CHECK(two[1] == "Claire Vasseur | Karim Benali le sait très bien");
}

TEST_CASE("quotes: a party in brackets behind a name does not speak") {
  CHECK(quotes_in("Claire Vasseur (La France insoumise) juge que « la digue ne tiendra pas l’hiver ».") ==
        std::vector<std::string>{"Claire Vasseur | la digue ne tiendra pas l’hiver"});
  CHECK(quotes_in("Karim Benali (LR) a déclaré : « Nous verrons demain ce qu’il en est. »") ==
        std::vector<std::string>{"Karim Benali | Nous verrons demain ce qu’il en est."});
}

TEST_CASE("quotes: marks that nothing closes cost a pass over the text, not one for each") {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += i % 2 == 0 ? "« " : "“a ";
  CHECK(quotes_in(text).empty());
}
