/// Stepping through UTF-8 by code points, forgiving ill-formed bytes.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace fsearch {

/// Returns the code point at byte `offset` (-1 where ill-formed) and moves `offset` past it. Requires: offset < size.
std::int32_t next_code_point(std::string_view text, std::uint32_t& offset);

/// Returns the code point that ends at byte `offset`, and moves `offset` to its start. Requires: offset > 0.
std::int32_t previous_code_point(std::string_view text, std::uint32_t& offset);

/// Appends a code point to `out` in UTF-8; nothing for a surrogate or a number beyond Unicode.
void append_code_point(std::string& out, std::int32_t code_point);

}  // namespace fsearch
