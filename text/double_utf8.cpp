#include "text/double_utf8.hpp"

#include <simdjson.h>

#include <algorithm>
#include <cstdint>

#include "text/utf8.hpp"

namespace fsearch {
namespace {

struct Character {
  std::uint32_t code;
  std::size_t size;  // Bytes.
};

// Requires: valid UTF-8, not empty.
Character first_character(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
  if (byte(0) < 0x80) return {byte(0), 1};
  const std::size_t size = byte(0) < 0xE0 ? 2 : byte(0) < 0xF0 ? 3 : 4;
  std::uint32_t code = byte(0) & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) code = (code << 6U) | (byte(i) & 0x3FU);
  return {code, size};
}

// Returns the byte that Windows-1252 or ISO-8859-1 has for a character; -1 where they have none.
int windows_byte(std::uint32_t code) {
  if (code <= 0xFF) return static_cast<int>(code);
  for (unsigned byte = 0x80; byte < 0xA0; ++byte)
    if (windows_1252_code(static_cast<unsigned char>(byte)) == code) return static_cast<int>(byte);
  return -1;
}

struct Repaired {
  std::string character;  // Empty where `text` does not start with one encoded twice.
  std::size_t size = 0;   // Bytes of `text` that it takes.
};

Repaired encoded_twice(std::string_view text) {
  // "à" ends in a no-break space, which many a system has made a plain one, or one with the space after it.
  if (text.starts_with("\xC3\x83 ")) return {text.substr(3).starts_with(' ') ? "à" : "à ", 3};
  Repaired repaired;
  std::size_t wanted = 1;
  while (repaired.character.size() < wanted && repaired.size < text.size()) {
    const Character next = first_character(text.substr(repaired.size));
    const int byte = windows_byte(next.code);
    if (repaired.character.empty()) {
      if (byte < 0xC2 || byte > 0xF4) return {};
      wanted = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    } else if (byte < 0x80 || byte > 0xBF) {
      return {};
    }
    repaired.character += static_cast<char>(byte);
    repaired.size += next.size;
  }
  const bool valid = repaired.character.size() == wanted && simdjson::validate_utf8(repaired.character);
  return valid ? repaired : Repaired{};
}

// Appends the paragraph, repaired where most of it asks for it; returns whether it was.
bool append_repaired(std::string_view paragraph, std::string& to) {
  std::string out;
  std::size_t twice = 0, once = 0;
  for (std::size_t at = 0; at < paragraph.size();) {
    const auto repaired = encoded_twice(paragraph.substr(at));
    const Character next = first_character(paragraph.substr(at));
    if (repaired.size > 0) {
      ++twice;
      out += repaired.character;
      at += repaired.size;
    } else {
      if (next.code >= 0x80) ++once;
      out += paragraph.substr(at, next.size);
      at += next.size;
    }
  }
  const bool repair = twice > once;
  to += repair ? std::string_view(out) : paragraph;
  return repair;
}

// Every character encoded twice starts with one of these: Ã, Â or â (U+00E2).
bool may_hold_any(std::string_view text) {
  return text.find("\xC3\x83") != std::string_view::npos || text.find("\xC3\x82") != std::string_view::npos ||
         text.find("\xC3\xA2") != std::string_view::npos || text.find("\xC3\x85") != std::string_view::npos;
}

}  // namespace

std::optional<std::string> undo_double_utf8(std::string_view text) {
  if (!may_hold_any(text)) return std::nullopt;
  std::string out;
  bool any = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    const auto paragraph = text.substr(0, end);
    if (may_hold_any(paragraph))
      any = append_repaired(paragraph, out) || any;
    else
      out += paragraph;
    text.remove_prefix(end);
  }
  return any ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace fsearch
