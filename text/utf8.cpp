#include "text/utf8.hpp"

#include <iconv.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <system_error>

namespace fsearch {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

struct CloseConverter {
  void operator()(void* converter) const { iconv_close(converter); }
};

using Converter = std::unique_ptr<void, CloseConverter>;

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

// Returns the size of the well-formed character of two bytes or more at the start of `rest`; 0 where there is
// none.
std::size_t multibyte_size(std::string_view rest) {
  std::size_t size = 1;
  while (size < rest.size() && size < 4 && continues(rest[size])) ++size;
  for (; size > 1; --size)
    if (simdjson::validate_utf8(rest.data(), size)) return size;
  return 0;
}

// Calls `well(character)` for each run or character of valid UTF-8, `ill()` for each byte that belongs to
// none.
template <class Well, class Ill>
void scan(std::string_view text, Well well, Ill ill) {
  for (std::size_t at = 0; at < text.size();) {
    const bool ascii = static_cast<unsigned char>(text[at]) < 0x80;
    const std::size_t size = ascii ? 1 : multibyte_size(text.substr(at));
    if (size == 0)
      ill();
    else
      well(text.substr(at, size));
    at += std::max<std::size_t>(size, 1);
  }
}

// The code points of Windows-1252's bytes 0x80 to 0x9F; those it leaves open are read as C1 controls.
constexpr std::array<std::uint16_t, 32> windows_1252 = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                        0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

}  // namespace

std::uint32_t windows_1252_code(unsigned char byte) {
  return byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80U] : byte;
}

std::string utf8_character(std::uint32_t code) {
  const auto tail = [&](unsigned shift) { return static_cast<char>(0x80U | ((code >> shift) & 0x3FU)); };
  if (code < 0x80) return {static_cast<char>(code)};
  if (code < 0x800) return {static_cast<char>(0xC0U | (code >> 6U)), tail(0)};
  if (code < 0x10000) return {static_cast<char>(0xE0U | (code >> 12U)), tail(6), tail(0)};
  return {static_cast<char>(0xF0U | (code >> 18U)), tail(12), tail(6), tail(0)};
}

std::string without_c1_controls(std::string text) {
  const auto is_control = [&](std::size_t at) {
    return text[at] == '\xC2' && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
  };
  std::size_t first = text.find('\xC2');
  while (first != std::string::npos && !is_control(first)) first = text.find('\xC2', first + 1);
  if (first == std::string::npos) return text;
  std::string plain = text.substr(0, first);
  for (std::size_t at = first; at < text.size(); ++at)
    if (is_control(at))
      plain += utf8_character(windows_1252_code(static_cast<unsigned char>(text[++at])));
    else
      plain += text[at];
  return plain;
}

Utf8Counts count_utf8(std::string_view text) {
  Utf8Counts counts;
  scan(
      text, [&](std::string_view character) { counts.well_formed += character.size() > 1 ? 1U : 0U; },
      [&] { ++counts.ill_formed; });
  return counts;
}

std::string repaired_utf8(std::string_view text) {
  if (simdjson::validate_utf8(text)) return std::string(text);
  std::string repaired;
  scan(
      text, [&](std::string_view character) { repaired += character; }, [&] { repaired += replacement; });
  return repaired;
}

bool is_known_encoding(const std::string& name) {
  auto* converter = iconv_open("UTF-8", name.c_str());
  // iconv's error is not null but this value.
  if (converter == reinterpret_cast<iconv_t>(-1)) return false;  // NOLINT(performance-no-int-to-ptr)
  iconv_close(converter);
  return true;
}

std::string convert_to_utf8(std::string_view bytes, const std::string& encoding) {
  const Converter converter(iconv_open("UTF-8", encoding.c_str()));
  std::string input(bytes), output(bytes.size() * 3 + 8, '\0');
  char *in = input.data(), *out = output.data();
  std::size_t in_left = input.size(), out_left = output.size();
  while (in_left > 0 && iconv(converter.get(), &in, &in_left, &out, &out_left) == static_cast<std::size_t>(-1)) {
    if (in_left == 0 || out_left < replacement.size()) break;
    out = std::copy(replacement.begin(), replacement.end(), out);
    out_left -= replacement.size();
    ++in;
    --in_left;
  }
  output.resize(output.size() - out_left);
  return output;
}

}  // namespace fsearch
