#include "analyzers/pieces/emoji.hpp"

#include "text/char_class.hpp"
#include "text/code_points.hpp"

namespace fsearch {
namespace {

constexpr std::int32_t joiner = 0x200D;
constexpr std::int32_t picture_selector = 0xFE0F;

bool is_flag_letter(std::int32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }
bool is_skin_tone(std::int32_t c) { return c >= 0x1F3FB && c <= 0x1F3FF; }
bool is_tag(std::int32_t c) { return c >= 0xE0020 && c <= 0xE007F; }  // The flags of Scotland and Wales.

/// The code point at `at`, or -1 at the end of the text.
std::int32_t peek(std::string_view text, std::uint32_t at) { return at < text.size() ? next_code_point(text, at) : -1; }

}  // namespace

std::uint32_t end_of_emoji(std::string_view text, std::uint32_t begin) {
  std::uint32_t end = begin;
  const std::int32_t first = next_code_point(text, end);
  if (is_flag_letter(first)) {
    if (is_flag_letter(peek(text, end))) next_code_point(text, end);
    return end;
  }
  while (end < text.size()) {
    std::uint32_t next = end;
    const std::int32_t c = next_code_point(text, next);
    if (c == joiner && char_class(peek(text, next)) == CharClass::emoji)
      next_code_point(text, next);
    else if (c != picture_selector && !is_skin_tone(c) && !is_tag(c))
      break;
    end = next;
  }
  return end;
}

std::string without_skin_tone(std::string_view emoji) {
  std::string bare;
  for (std::uint32_t i = 0; i < emoji.size();)
    if (const std::int32_t c = next_code_point(emoji, i); !is_skin_tone(c)) append_code_point(bare, c);
  return bare.empty() ? std::string(emoji) : bare;
}

}  // namespace fsearch
