#include "cli/console/messages.hpp"

#include <cstdio>

#include "cli/console/display_text.hpp"

namespace fsearch {

std::string printable(std::string_view text) {
  std::string line;
  for (const Glyph& glyph : to_glyphs(text)) line += glyph.bytes == "\n" ? "␊" : glyph.bytes;
  return line;
}

std::string counted(std::size_t number, const std::string& one, const std::string& many) {
  return std::to_string(number) + " " + (number == 1 ? one : many.empty() ? one + "s" : many);
}

void write_message(std::string_view message) { std::fputs((printable(message) + "\n").c_str(), stderr); }

}  // namespace fsearch
