#include "analyzers/pieces/quick_word.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

namespace fsearch::testing {
namespace {

/// The same text with no-break spaces, which the quick way leaves to the slow one. They mean the same but after a
/// full stop, where only a plain space tells an abbreviation.
std::string with_no_break_spaces(const std::string& text) {
  std::string changed;
  for (const char c : text)
    if (c == ' ' && !changed.ends_with('.'))
      changed += "\u00A0";
    else
      changed += c;
  return changed;
}

std::vector<std::string> describe(const std::string& text) {
  std::vector<Piece> pieces;
  segment(text, pieces);
  std::vector<std::string> rows;
  rows.reserve(pieces.size());
  for (const Piece& piece : pieces)
    rows.push_back(std::string(piece.of(text)) + " " + std::to_string(piece.letters) + " " +
                   std::to_string(piece.digits) + " " + std::to_string(static_cast<int>(piece.gap)) +
                   (piece.capitalised ? " capitalised" : "") + (piece.all_upper ? " upper" : "") +
                   (piece.camel ? " camel" : "") + (piece.sentence_start ? " start" : ""));
  return rows;
}

TEST_CASE("segment: words read the quick way are the pieces that the slow way gives") {
  constexpr const char* parts[] = {"l", "été", "Été",   "À",        "a", "mot", "IA",  "openAI", "Ÿ",     "ça", "×",
                                   "3", "10h", "œuvre", "e\u0301t", "ß", " ",   " ",   " ",      " ",     ", ", "’",
                                   "'", "-",   ".",     "?",        "(", ",",   " « ", "\n",     "\u00AD"};
  std::mt19937 random(3);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t i = random() % 12; i > 0; --i) text += parts[random() % std::size(parts)];
    CHECK_MESSAGE(describe(with_no_break_spaces(text)) == describe(text), text);
  }
}

TEST_CASE("read_quick_word: takes plain words up to the next, and nothing else") {
  Piece quick;
  CHECK(read_quick_word("d’Été, puis", 4, quick) == 11);
  CHECK(quick.begin == 4);
  CHECK(quick.end == 9);
  CHECK(quick.letters == 3);
  CHECK(quick.capitalised);
  for (const char* other :
       {"été", "été.", "été  puis", "OTAN va", "openAI va", "10 mots", "œil ou", "mot) et", "a\u0301 b", ""})
    CHECK_MESSAGE(read_quick_word(other, 0, quick) == 0, other);
}

TEST_CASE("count_plain_letters: counts the letters a to z that come next, however many there are") {
  std::mt19937 random(7);
  for (std::size_t letters = 0; letters < 40; ++letters)
    for (const char* other : {"", "{", "`", "A", "é", "\xFF", " ", "\x7F"}) {
      std::string text = "é";
      for (std::size_t i = 0; i < letters; ++i) text += static_cast<char>('a' + random() % 26);
      text += other;
      if (*other != '\0') text += "abcdefghij";
      CHECK_MESSAGE(count_plain_letters(text, 2) == letters, text);
    }
}

}  // namespace
}  // namespace fsearch::testing
