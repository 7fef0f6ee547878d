/// How Xapian's glass format writes numbers and strings into keys and tags. Source: Xapian 1.4, "pack" encodings.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fsearch::glass {

using DocId = std::uint32_t;  ///< Counted from 1.

inline constexpr std::size_t longest_number = 10;  ///< Bytes that put_number() writes at most.

/// Writes 7 bits a byte, the lowest first, and returns where it ended.
inline char* put_number(char* out, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7U) *out++ = static_cast<char>(value | 0x80U);
  *out++ = static_cast<char>(value);
  return out;
}

/// Returns how many bytes put_number() writes.
inline std::size_t size_of_number(std::uint64_t value) {
  std::size_t size = 1;
  for (; value >= 0x80; value >>= 7U) ++size;
  return size;
}

inline void append_number(std::string& out, std::uint64_t value) {
  char bytes[longest_number];
  out.append(bytes, put_number(bytes, value));
}

inline void append_string(std::string& out, std::string_view value) {
  append_number(out, value.size());
  out += value;
}

/// Appends bytes that sort as the numbers do, none of which starts with 0xFF: 2 up to 32,767, else 3 to 5.
inline void append_sortable(std::string& out, DocId value) {
  std::size_t size = 2;
  for (std::uint64_t rest = value >> 15U; rest != 0; rest >>= 7U) ++size;
  const unsigned length_mark = (0xFF00U >> (size - 2)) & 0xFFU;
  for (std::size_t byte = size; byte-- > 0;) {
    unsigned bits = byte < sizeof value ? (value >> (8 * byte)) & 0xFFU : 0;
    if (byte == size - 1) bits |= length_mark;
    out += static_cast<char>(bits);
  }
}

/// Appends a string so that concatenations sort as the strings do: each zero byte is followed by 0xFF.
inline void append_sortable(std::string& out, std::string_view value) {
  for (const char c : value) {
    out += c;
    if (c == '\0') out += '\xff';
  }
}

}  // namespace fsearch::glass
