#include "analyzers/code_points.hpp"

#include <unicode/utf8.h>

namespace fsearch {

std::int32_t next_code_point(std::string_view text, std::uint32_t& offset) {
  std::size_t next = offset;
  UChar32 c = 0;
  U8_NEXT(text.data(), next, text.size(), c);
  offset = static_cast<std::uint32_t>(next);
  return c;
}

std::int32_t previous_code_point(std::string_view text, std::uint32_t& offset) {
  std::size_t previous = offset;
  UChar32 c = 0;
  U8_PREV(reinterpret_cast<const std::uint8_t*>(text.data()), 0, previous, c);
  offset = static_cast<std::uint32_t>(previous);
  return c;
}

}  // namespace fsearch
