#include <doctest/doctest.h>

#include <random>
#include <string>

#include "analyzers/acronyms.hpp"
#include "analyzers/passages.hpp"
#include "tests/support/check_tokens.hpp"

using fsearch::Analyzer;
using fsearch::test::check_tokens;
using fsearch::test::shape;

namespace {

/// Text made of what the rules look for: letters, separators of every kind, and some ill-formed bytes.
std::string random_text(std::mt19937& random, std::size_t length) {
  static const std::string_view bits[] = {"a",       "l",       "qu",       "e",      "s",
                                          "Aa",      "B",       "IA",       "Open",   "é",
                                          "e\u0301", "œ",       "1",        "000",    "12",
                                          "h",       "er",      "XIX",      " ",      " ",
                                          "\u00A0",  "\u202F",  "'",        "’",      "-",
                                          "\u2011",  ".",       ",",        "·",      "(",
                                          ")",       "/",       "&",        "+",      "#",
                                          "\n",      "« ",      " »",       "\u00AD", "\u200B",
                                          "t",       "il",      "là",       "日本語", "%",
                                          "€",       "$",       "°",        "n°",     "Md",
                                          "M",       "Me",      "A",        "G",      " pour cent",
                                          ":",       "30",      "heures",   "NFTs",   "-\n",
                                          "¬\n",     "🇫🇷",      "👍🏽", "\u200D", "vingt et unième",
                                          "L",       "ภาษาไทย", "\xFF",     "\xC3",   "😀",
                                          "ß",       "İ",       "\0"};
  std::uniform_int_distribution<std::size_t> pick(0, std::size(bits) - 1);
  std::string text;
  while (text.size() < length) text += bits[pick(random)];
  return text;
}

}  // namespace

TEST_CASE("analyze: keeps its invariants on 20,000 random texts, whatever was analysed before") {
  std::mt19937 random(20261122);
  Analyzer analyzer;
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random_text(random, 1 + static_cast<std::size_t>(round) % 60);
    CAPTURE(text);
    const std::string once = shape(analyzer.analyze(text));
    const auto& tokens = analyzer.analyze(text);
    check_tokens(text, tokens);
    REQUIRE(shape(tokens) == once);
    fsearch::find_acronyms(text, tokens);
  }
}

TEST_CASE("analyze and split_passages: survive any bytes") {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> byte(0, 255);
  Analyzer analyzer;
  for (int round = 0; round < 5000; ++round) {
    std::string text(static_cast<std::size_t>(round % 80), '\0');
    for (char& c : text) c = static_cast<char>(byte(random));
    CAPTURE(text);
    for (const auto& token : analyzer.analyze(text)) REQUIRE(token.end <= text.size());
    std::uint32_t end = 0;
    for (const auto& passage : fsearch::split_passages(text)) {
      REQUIRE(passage.span.begin >= end);
      REQUIRE(passage.span.end <= text.size());
      end = passage.span.end;
    }
  }
}

TEST_CASE("fold of a token's surface never throws and stays below four times its size") {
  std::mt19937 random(11);
  Analyzer analyzer;
  for (int round = 0; round < 2000; ++round) {
    const std::string text = random_text(random, 40);
    for (const auto& token : analyzer.analyze(text))
      REQUIRE(token.word->folded.size() <= 4 * (token.end - token.begin) + 8);
  }
}
