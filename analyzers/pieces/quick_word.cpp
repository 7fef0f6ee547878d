#include "analyzers/pieces/quick_word.hpp"

namespace fsearch {
namespace {

constexpr std::uint32_t longest = 100;  ///< What is longer is no usual word.

enum class Letter : std::uint8_t { none, lower, upper };

struct Read {
  Letter letter = Letter::none;
  std::uint32_t size = 1;
};

unsigned char byte_at(std::string_view text, std::uint32_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

/// The letters U+00C0 to U+00FF, whose UTF-8 starts with C3: all but the signs of times and division.
Letter latin1_letter(unsigned char second) {
  if (second < 0x80 || second > 0xBF || second == 0x97 || second == 0xB7) return Letter::none;
  return second < 0x9F ? Letter::upper : Letter::lower;
}

Read read_letter(std::string_view text, std::uint32_t at) {
  const unsigned char byte = byte_at(text, at);
  if (byte >= 'a' && byte <= 'z') return {Letter::lower, 1};
  if (byte >= 'A' && byte <= 'Z') return {Letter::upper, 1};
  return byte == 0xC3 ? Read{latin1_letter(byte_at(text, at + 1)), 2} : Read{};
}

bool starts_piece(std::string_view text, std::uint32_t at) {
  const unsigned char byte = byte_at(text, at);
  return (byte >= '0' && byte <= '9') || read_letter(text, at).letter != Letter::none;
}

struct QuickGap {
  Gap gap = Gap::wide;
  std::uint32_t size = 0;  ///< 0 where it is another gap.
};

QuickGap read_gap(std::string_view text, std::uint32_t at) {
  switch (byte_at(text, at)) {
    case ' ':
      return {Gap::space, 1};
    case '\'':
      return {Gap::apostrophe, 1};
    case '-':
      return {Gap::hyphen, 1};
    case ',':
      return {Gap::wide, byte_at(text, at + 1) == ' ' ? 2U : 0U};
    case '.':
      return {Gap::boundary, byte_at(text, at + 1) == ' ' ? 2U : 0U};
    case 0xE2:
      return {Gap::apostrophe, byte_at(text, at + 1) == 0x80 && byte_at(text, at + 2) == 0x99 ? 3U : 0U};
    default:
      return {};
  }
}

}  // namespace

std::optional<QuickWord> read_quick_word(std::string_view text, std::uint32_t begin) {
  QuickWord word;
  Piece& piece = word.piece;
  const Read first = read_letter(text, begin);
  if (first.letter == Letter::none) return std::nullopt;
  piece.begin = begin;
  piece.end = begin + first.size;
  piece.capitalised = first.letter == Letter::upper;
  for (piece.letters = 1; piece.letters < longest; ++piece.letters) {
    const Read more = read_letter(text, piece.end);
    if (more.letter == Letter::none) break;
    if (more.letter == Letter::upper) return std::nullopt;
    piece.end += more.size;
  }
  const QuickGap gap = read_gap(text, piece.end);
  word.next = piece.end + gap.size;
  if (gap.size == 0 || !starts_piece(text, word.next)) return std::nullopt;
  piece.gap = gap.gap;
  piece.all_upper = piece.capitalised && piece.letters == 1;
  return word;
}

}  // namespace fsearch
