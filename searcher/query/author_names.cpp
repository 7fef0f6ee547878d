#include "searcher/query/author_names.hpp"

#include <algorithm>
#include <array>

#include "text/text_lines.hpp"

namespace fsearch {
namespace {

std::string without_parentheses(std::string_view text) {
  std::string kept;
  int depth = 0;
  for (const char c : text) {
    if (c == '(') ++depth;
    if (depth == 0) kept += c;
    if (c == ')' && depth > 0) --depth;
  }
  return depth == 0 ? kept : std::string(text);
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.push_back(trimmed(text.substr(0, end)));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + separator.size());
  }
}

/// "Martin, Jeanne"; not "AFP, AP", nor "Luc, Luc".
bool is_inverted(const std::vector<std::string_view>& parts) {
  const auto is_word = [](std::string_view part) { return !part.empty() && part.find(' ') == std::string_view::npos; };
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  return parts.size() == 2 && is_word(parts[0]) && is_word(parts[1]) && parts[0] != parts[1] &&
         std::any_of(parts[1].begin(), parts[1].end(), is_small);
}

void add_names(std::string_view text, std::size_t separator, std::vector<std::string>& names) {
  constexpr std::array<std::string_view, 6> separators = {";", " et ", " and ", "&", "/", ","};
  if (separator < separators.size()) {
    const auto parts = split(text, separators[separator]);
    if (separators[separator] == "," && is_inverted(parts)) return add_names(text, separators.size(), names);
    for (const auto part : parts) add_names(part, separator + 1, names);
    return;
  }
  for (const std::string_view by : {"Par ", "par ", "PAR "})
    if (text.starts_with(by)) text.remove_prefix(by.size());
  const std::string name(trimmed(text));
  if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

}  // namespace

std::vector<std::string> author_names(std::string_view byline) {
  std::vector<std::string> names;
  add_names(without_parentheses(byline), 0, names);
  if (names.empty()) names.emplace_back(byline);
  return names;
}

}  // namespace fsearch
