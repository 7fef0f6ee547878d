#include "searcher/query/plain_words.hpp"

namespace fsearch {
namespace {

unsigned char byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

bool is_ascii_word(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Returns how many bytes of punctuation stand at `at`, 0 where a word goes on: ASCII signs, U+2000 to U+203F
/// (spaces, dashes, quotes), the no-break space and « ».
std::size_t separator_length(std::string_view text, std::size_t at) {
  const unsigned char first = byte_at(text, at);
  if (first < 0x80) return is_ascii_word(first) ? 0 : 1;
  const unsigned char second = byte_at(text, at + 1);
  if (first == 0xC2 && (second == 0xA0 || second == 0xAB || second == 0xBB)) return 2;
  return first == 0xE2 && second == 0x80 ? 3 : 0;
}

}  // namespace

std::vector<Span> plain_words(std::string_view text) {
  std::vector<Span> words;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t gap = separator_length(text, at);
    const auto here = static_cast<std::uint32_t>(at);
    if (gap == 0 && !inside) words.push_back({here, here});
    inside = gap == 0;
    if (inside) words.back().end = here + 1;
    at += inside ? 1 : gap;
  }
  return words;
}

}  // namespace fsearch
