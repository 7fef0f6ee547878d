#include "analyzers/pieces/quick_word.hpp"

#include <array>
#include <bit>
#include <cstring>

#include "text/latin1.hpp"

namespace fsearch {
namespace {

constexpr std::uint32_t longest = 100;  ///< What is longer is no usual word.

enum class Kind : std::uint8_t { other, lower, upper, digit, latin1_lead };

constexpr std::array<Kind, 256> make_kinds() {
  std::array<Kind, 256> kinds{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) kinds[c] = Kind::lower;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) kinds[c] = Kind::upper;
  for (std::size_t c = '0'; c <= '9'; ++c) kinds[c] = Kind::digit;
  kinds[static_cast<unsigned char>(latin1_lead)] = Kind::latin1_lead;
  return kinds;
}

constexpr std::array<Kind, 256> kinds = make_kinds();

unsigned char byte_at(std::string_view text, std::uint32_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

/// What stands there; of the letters U+00C0 to U+00FF, whose UTF-8 starts with C3, all but the signs of times and
/// division are letters.
Kind kind_at(std::string_view text, std::uint32_t at) {
  const Kind kind = kinds[byte_at(text, at)];
  if (kind != Kind::latin1_lead) return kind;
  const unsigned char second = byte_at(text, at + 1);
  if (second < 0x80 || second > 0xBF || second == 0x97 || second == 0xB7) return Kind::other;
  return second < 0x9F ? Kind::upper : Kind::lower;
}

/// How many bytes a letter has.
std::uint32_t size_of_letter(std::string_view text, std::uint32_t at) {
  return static_cast<unsigned char>(text[at]) < 0x80 ? 1 : 2;
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

/// The high bit of each of eight bytes: whether it is no letter a to z.
std::uint64_t other_bytes(std::uint64_t bytes) {
  constexpr std::uint64_t each = 0x0101010101010101;  // Times a byte: that byte, eight times.
  const std::uint64_t low = bytes & each * 0x7F;
  const std::uint64_t from_a = low + each * (0x80 - 'a');
  const std::uint64_t after_z = low + each * (0x7F - 'z');
  return ~(from_a & ~after_z & ~bytes) & each * 0x80;
}

}  // namespace

std::uint32_t count_plain_letters(std::string_view text, std::uint32_t begin) {
  std::uint32_t at = begin;
  for (std::uint64_t bytes = 0; at + sizeof bytes <= text.size(); at += sizeof bytes) {
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    const std::uint64_t others = other_bytes(bytes);
    if (others == 0) continue;
    const int bits = std::endian::native == std::endian::little ? std::countr_zero(others) : std::countl_zero(others);
    return at - begin + static_cast<std::uint32_t>(bits) / 8;
  }
  while (at < text.size() && text[at] >= 'a' && text[at] <= 'z') ++at;
  return at - begin;
}

std::uint32_t read_quick_word(std::string_view text, std::uint32_t begin, Piece& piece) {
  const Kind first = kind_at(text, begin);
  if (first != Kind::lower && first != Kind::upper) return 0;
  std::uint32_t letters = 1;
  std::uint32_t end = begin + size_of_letter(text, begin);
  for (;; ++letters, end += size_of_letter(text, end)) {
    const std::uint32_t plain = count_plain_letters(text, end);
    letters += plain;
    end += plain;
    const Kind next = kind_at(text, end);
    if (next == Kind::upper) return 0;
    if (next != Kind::lower) break;
  }
  const QuickGap gap = read_gap(text, end);
  if (letters > longest || gap.size == 0 || kind_at(text, end + gap.size) == Kind::other) return 0;
  piece = {};
  piece.begin = begin;
  piece.end = end;
  piece.letters = static_cast<std::uint16_t>(letters);
  piece.gap = gap.gap;
  piece.capitalised = first == Kind::upper;
  piece.all_upper = piece.capitalised && letters == 1;
  return end + gap.size;
}

}  // namespace fsearch
