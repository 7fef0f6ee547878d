/// Ill-formed UTF-8, and conversion to well-formed UTF-8.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fsearch {

struct Utf8Counts {
  std::size_t well_formed = 0;  ///< Characters of two bytes or more.
  std::size_t ill_formed = 0;   ///< Bytes that belong to no character.
};

/// Returns how much of `text` is UTF-8 beyond ASCII, and how much is not.
Utf8Counts count_utf8(std::string_view text);

/// Returns `text` with its ill-formed bytes replaced by U+FFFD.
std::string repaired_utf8(std::string_view text);

/// Returns the character that Windows-1252 has for a byte from 0x80 to 0x9F; the byte itself where it has
/// none.
std::uint32_t windows_1252_code(unsigned char byte);

/// Returns the character of a code point in UTF-8. Requires: it is one.
std::string utf8_character(std::uint32_t code);

/// Returns valid UTF-8 with the control characters U+0080 to U+009F as what Windows-1252 has in their place:
/// they come of "&#146;", or of a text in Windows-1252 that was taken for ISO-8859-1. HTML reads them so.
std::string without_c1_controls(std::string text);

/// Returns true where the system can convert from the encoding of that name.
bool is_known_encoding(const std::string& name);

/// Returns `bytes` of an encoding in UTF-8, with U+FFFD for each byte that it does not know.
/// Requires: is_known_encoding(encoding).
std::string convert_to_utf8(std::string_view bytes, const std::string& encoding);

}  // namespace fsearch
