#include "text/code_points.hpp"

#include <unicode/utf8.h>

// ICU's macros are C: their casts are not ours to mend.
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"

namespace fsearch {
namespace {

const std::uint8_t* bytes_of(std::string_view text) { return reinterpret_cast<const std::uint8_t*>(text.data()); }

}  // namespace

std::int32_t next_long_code_point(std::string_view text, std::uint32_t& offset) {
  UChar32 c = 0;
  U8_NEXT(bytes_of(text), offset, text.size(), c);
  return c;
}

std::int32_t previous_code_point(std::string_view text, std::uint32_t& offset) {
  auto previous = static_cast<std::int32_t>(offset);
  UChar32 c = 0;
  U8_PREV(bytes_of(text), 0, previous, c);
  offset = static_cast<std::uint32_t>(previous);
  return c;
}

void append_code_point(std::string& out, std::int32_t code_point) {
  std::uint8_t bytes[U8_MAX_LENGTH];
  std::int32_t length = 0;
  UBool failed = false;
  U8_APPEND(bytes, length, U8_MAX_LENGTH, code_point, failed);
  if (!failed) out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

}  // namespace fsearch
