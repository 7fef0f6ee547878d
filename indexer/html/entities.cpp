#include "indexer/html/entities.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace fsearch::html {
namespace {

constexpr std::size_t longest_name = 10;  // "&thetasym;"

std::string utf8(std::uint32_t code) {
  const auto tail = [&](unsigned shift) { return static_cast<char>(0x80U | ((code >> shift) & 0x3FU)); };
  if (code < 0x80) return {static_cast<char>(code)};
  if (code < 0x800) return {static_cast<char>(0xC0U | (code >> 6U)), tail(0)};
  if (code < 0x10000) return {static_cast<char>(0xE0U | (code >> 12U)), tail(6), tail(0)};
  return {static_cast<char>(0xF0U | (code >> 18U)), tail(12), tail(6), tail(0)};
}

// Returns the code point of "#233", "#xE9" or "eacute"; 0 where it is none.
std::uint32_t code_of(const std::string& name) {
  if (name.size() > 1 && name[0] == '#') {
    const bool hexadecimal = name[1] == 'x' || name[1] == 'X';
    char* end = nullptr;
    const unsigned long code =
        std::strtoul(name.c_str() + (hexadecimal ? 2 : 1), &end, hexadecimal ? 16 : 10);
    const bool valid = *end == '\0' && code >= 0x20 && code < 0x110000 && (code < 0xD800 || code > 0xDFFF) &&
                       (code < 0x7F || code > 0x9F);
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
    if (code != 0) decoded += utf8(code);
    if (code == 0) decoded += text.substr(0, 1);
    text.remove_prefix(std::min(code == 0 ? 1 : end + 1, text.size()));
  }
  return decoded;
}

}  // namespace fsearch::html
