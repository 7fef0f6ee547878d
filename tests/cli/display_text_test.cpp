#include "cli/console/display_text.hpp"

#include <doctest/doctest.h>

#include <random>

#include "sample_answer.hpp"

using fsearch::Line;
using fsearch::paint;
using fsearch::palette;
using fsearch::shorten;
using fsearch::to_glyphs;
using fsearch::wrap;

namespace {

std::string plain(const Line& line) { return paint(line, {}); }

std::size_t columns_of(const Line& line) {
  std::size_t columns = 0;
  for (const auto& glyph : line) columns += glyph.columns;
  return columns;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t columns) {
  std::vector<std::string> lines;
  for (const auto& line : wrap(to_glyphs(text), columns)) lines.push_back(plain(line));
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("to_glyphs: columns are those of a terminal, whatever the locale") {
  CHECK(columns_of(to_glyphs("élysée")) == 6);
  CHECK(columns_of(to_glyphs("e\u0301lyse\u0301e")) == 6);
  CHECK(columns_of(to_glyphs("中文")) == 4);
  CHECK(columns_of(to_glyphs("a\u200Bb")) == 2);
}

TEST_CASE("to_glyphs: control characters become visible signs, ill-formed bytes U+FFFD") {
  CHECK(plain(to_glyphs("a\033[1m\x7f\tb\rc")) == "a␛[1m␡ b c");
  CHECK(plain(to_glyphs("a\xff\xc3")) == "a\uFFFD\uFFFD");
  CHECK(plain(to_glyphs("a\u0085b")) == "a\uFFFDb");
  CHECK(plain(to_glyphs(std::string_view("a\0b", 3))) == "a\u2400b");
}

TEST_CASE("to_glyphs: bidirectional overrides and soft hyphens go, other marks stay") {
  // NOLINTBEGIN(misc-misleading-bidirectional)
  CHECK(plain(to_glyphs("a\u202Eb\u2066c\u00ADd\uFEFFe\u200Ef")) == "abcde\u200Ef");
  // NOLINTEND(misc-misleading-bidirectional)
}

TEST_CASE("to_glyphs: marks cover the bytes of their spans, next to dropped characters too") {
  const std::string text = "l’ex\u00ADclusif\u00A0pas";
  const auto marks = fsearch::test::spans_of(text, {"ex\u00ADclusif"});
  CHECK(paint(to_glyphs(text, marks), {.title = "", .dim = "", .highlight = "<", .reset = ">"}) ==
        "l’<exclusif>\u00A0pas");
}

TEST_CASE("wrap: cuts at spaces, never at no-break ones") {
  CHECK(wrapped("un deux trois", 8) == Lines{"un deux", "trois"});
  CHECK(wrapped("dit : « oui »", 6) == Lines{"dit :", "« oui", "»"});
  CHECK(wrapped("dit\u00A0: «\u202Foui\u202F»", 7) == Lines{"dit\u00A0:", "«\u202Foui\u202F»"});
}

TEST_CASE("wrap: line ends of the text stay, blank lines and runs of spaces do not") {
  CHECK(wrapped("  un  deux\n\n\ntrois  ", 20) == Lines{"un deux", "trois"});
  CHECK(wrapped(" \n ", 20).empty());
}

TEST_CASE("wrap: a word longer than a line is cut, by columns") {
  CHECK(wrapped("ab abcdefgh", 4) == Lines{"ab", "abcd", "efgh"});
  CHECK(wrapped("中文字", 4) == Lines{"中文", "字"});
}

TEST_CASE("wrap: an address is never cut, unless only one line is wanted") {
  CHECK(wrapped("voir https://example.org/a et", 8) == Lines{"voir", "https://example.org/a", "et"});
  CHECK(wrapped("www.example.org/a", 6) == Lines{"www.example.org/a"});
  CHECK(plain(fsearch::shorten(to_glyphs("https://example.org/a"), 12)) == "https://exa…");
}

TEST_CASE("wrap: any bytes, no line is empty or too wide, and no visible character is lost") {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) text += static_cast<char>(random() % 4 == 0 ? ' ' : random() % 256);
    const Line glyphs = to_glyphs(text);
    std::string expected;
    std::string found;
    for (const auto& glyph : glyphs)
      if (!glyph.is_space()) expected += glyph.bytes;
    for (const auto& line : wrap(glyphs, 7)) {
      REQUIRE_FALSE(line.empty());
      REQUIRE(columns_of(line) <= 7);
      for (const auto& glyph : line)
        if (!glyph.is_space()) found += glyph.bytes;
    }
    REQUIRE(found == expected);
  }
}

TEST_CASE("shorten: says with an ellipsis that it cut, and stays within the columns") {
  CHECK(plain(shorten(to_glyphs("un deux trois"), 13)) == "un deux trois");
  CHECK(plain(shorten(to_glyphs("un deux trois"), 12)) == "un deux…");
  CHECK(plain(shorten(to_glyphs("abcdefgh"), 4)) == "abc…");
  CHECK(shorten({}, 4).empty());
}

TEST_CASE("paint: returns to the base colour after a highlight, and resets at the end") {
  const Line line = to_glyphs("abc", {{1, 2}});
  CHECK(paint(line, palette(true), "\033[1m") == "\033[1ma\033[0m\033[1;31mb\033[0m\033[1mc\033[0m");
  CHECK(paint(line, palette(true)) == "a\033[1;31mb\033[0mc");
  CHECK(paint(line, palette(false)) == "abc");
}
