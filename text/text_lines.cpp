#include "text/text_lines.hpp"

#include <algorithm>
#include <array>

#include "text/char_class.hpp"
#include "text/code_points.hpp"

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
  std::uint32_t at = 0;
  return !text.empty() && char_class(next_code_point(text, at)) == CharClass::upper;
}

std::string_view unquoted(std::string_view value) {
  const bool quoted =
      value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
  return quoted ? value.substr(1, value.size() - 2) : value;
}

}  // namespace fsearch
