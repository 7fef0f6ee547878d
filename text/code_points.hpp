/// Stepping through UTF-8 by code points, forgiving ill-formed bytes.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace fsearch {

std::int32_t next_long_code_point(std::string_view text, std::uint32_t& offset);

/// Returns the code point at byte `offset` (-1 where ill-formed) and moves `offset` past it. Requires: offset < size.
inline std::int32_t next_code_point(std::string_view text, std::uint32_t& offset) {
  const auto byte_at = [text](std::uint32_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte_at(offset);
  if (lead < 0x80) return static_cast<std::int32_t>(text[offset++]);
  const unsigned low = offset + 1 < text.size() ? byte_at(offset + 1) ^ 0x80U : 0x40U;
  if (lead < 0xC2 || lead > 0xDF || low > 0x3F) return next_long_code_point(text, offset);
  offset += 2;
  return static_cast<std::int32_t>((lead & 0x1FU) << 6U | low);
}

/// Returns the code point that ends at byte `offset`, and moves `offset` to its start. Requires: offset > 0.
std::int32_t previous_code_point(std::string_view text, std::uint32_t& offset);

/// Appends a code point to `out` in UTF-8; nothing for a surrogate or a number beyond Unicode.
void append_code_point(std::string& out, std::int32_t code_point);

}  // namespace fsearch
