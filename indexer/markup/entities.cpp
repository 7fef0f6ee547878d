#include "indexer/markup/entities.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "text/utf8.hpp"

namespace fsearch::html {
namespace {

constexpr std::size_t longest_name = 10;  // "&thetasym;"

// Returns the code point of "#233", "#xE9" or "eacute"; 0 where it is none.
std::uint32_t code_of(const std::string& name) {
  if (name.size() > 1 && name[0] == '#') {
    const bool hexadecimal = name[1] == 'x' || name[1] == 'X';
    char* end = nullptr;
    const unsigned long code = std::strtoul(name.c_str() + (hexadecimal ? 2 : 1), &end, hexadecimal ? 16 : 10);
    const bool valid =
        *end == '\0' && code >= 0x20 && code < 0x110000 && (code < 0xD800 || code > 0xDFFF) && code != 0x7F;
    if (valid && code >= 0x80 && code < 0xA0) return windows_1252_code(static_cast<unsigned char>(code));
    return valid ? static_cast<std::uint32_t>(code) : 0;
  }
  if (name == "apos") return '\'';
  const htmlEntityDesc* entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()));
  return entity == nullptr ? 0 : entity->value;
}

}  // namespace

std::string decode_entities(std::string_view text) {
  std::string decoded;
  while (!text.empty()) {
    const std::size_t reference = std::min(text.find('&'), text.size());
    decoded += text.substr(0, reference);
    text.remove_prefix(reference);
    const std::size_t end = text.substr(0, longest_name + 2).find(';');
    const std::uint32_t code =
        end == std::string_view::npos || end < 2 ? 0 : code_of(std::string(text.substr(1, end - 1)));
    if (code != 0) decoded += utf8_character(code);
    if (code == 0) decoded += text.substr(0, 1);
    text.remove_prefix(std::min(code == 0 ? 1 : end + 1, text.size()));
  }
  return decoded;
}

}  // namespace fsearch::html
