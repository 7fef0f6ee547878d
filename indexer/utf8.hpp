/// Ill-formed UTF-8, and conversion to well-formed UTF-8.
#pragma once
#include <cstddef>
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

/// Returns true where the system can convert from the encoding of that name.
bool is_known_encoding(const std::string& name);

/// Returns `bytes` of an encoding in UTF-8, with U+FFFD for each byte that it does not know.
/// Requires: is_known_encoding(encoding).
std::string convert_to_utf8(std::string_view bytes, const std::string& encoding);

}  // namespace fsearch
