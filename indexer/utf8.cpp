#include "indexer/utf8.hpp"

#include <iconv.h>
#include <simdjson.h>

#include <algorithm>
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

}  // namespace

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
  while (in_left > 0 &&
         iconv(converter.get(), &in, &in_left, &out, &out_left) == static_cast<std::size_t>(-1)) {
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
