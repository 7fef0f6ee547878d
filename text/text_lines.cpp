#include "text/text_lines.hpp"

#include <algorithm>
#include <array>

namespace fsearch {
namespace {

constexpr std::array<std::string_view, 8> spaces = {" ",  "\t",       "\r",           "\v",
                                                    "\f", "\xC2\xA0", "\xE2\x80\xAF", "\xEF\xBB\xBF"};

}  // namespace

std::string_view trimmed(std::string_view line) {
  const auto starts = [&](std::string_view space) { return line.starts_with(space); };
  const auto ends = [&](std::string_view space) { return line.ends_with(space); };
  for (auto space = spaces.begin(); (space = std::find_if(spaces.begin(), spaces.end(), starts)) != spaces.end();)
    line.remove_prefix(space->size());
  for (auto space = spaces.begin(); (space = std::find_if(spaces.begin(), spaces.end(), ends)) != spaces.end();)
    line.remove_suffix(space->size());
  return line;
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    lines.push_back(trimmed(text.substr(0, end)));
    const bool both = text.substr(end).starts_with("\r\n");
    text.remove_prefix(std::min(end + (both ? 2 : 1), text.size()));
  }
  return lines;
}

std::string on_one_line(std::string text) {
  const auto is_control = [](unsigned char c) { return c < 0x20 || c == 0x7F; };
  std::replace_if(text.begin(), text.end(), is_control, ' ');
  return text;
}

bool starts_with_capital(std::string_view text) {
  if (text.empty()) return false;
  if (text.front() >= 'A' && text.front() <= 'Z') return true;
  if (text.size() < 2) return false;
  const auto second = static_cast<unsigned char>(text[1]);
  if (text[0] == '\xC3') return second <= 0x9E;
  if (text[0] != '\xC4' && text[0] != '\xC5') return false;
  // Of U+0100 to U+017F capitals are the even ones, but for two runs after ĸ (U+0138) and Ÿ (U+0178).
  const unsigned code = (text[0] == '\xC5' ? 0x140U : 0x100U) + (second & 0x3FU);
  const bool odd = (code > 0x138 && code < 0x149) || code > 0x178;
  return code == 0x178 || (code != 0x138 && code != 0x149 && code != 0x17F && (code % 2 == 1) == odd);
}

std::string_view unquoted(std::string_view value) {
  const bool quoted =
      value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
  return quoted ? value.substr(1, value.size() - 2) : value;
}

}  // namespace fsearch
