#include "indexer/documents/reflow.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "indexer/lines/byline.hpp"
#include "text/dates.hpp"
#include "text/text_lines.hpp"

namespace fsearch::archives {
namespace {

using Lines = std::vector<std::string_view>;

constexpr std::size_t longest_byline = 80;
constexpr double full = 0.8;  // Of the width of a column: a shorter line may end a paragraph.

std::size_t width_of(std::string_view line) {
  return static_cast<std::size_t>(
      std::count_if(line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }));
}

bool ends_sentence(std::string_view line) {
  constexpr std::array<std::string_view, 8> ends = {".", "!", "?", "…", "»", "”", ":", ";"};
  return std::any_of(ends.begin(), ends.end(), [&](auto end) { return line.ends_with(end); });
}

bool starts_small(std::string_view line) {
  return !line.empty() && ((line[0] >= 'a' && line[0] <= 'z') ||
                           (static_cast<unsigned char>(line[0]) >= 0xC3 && !starts_with_capital(line) &&
                            static_cast<unsigned char>(line[0]) < 0xC6));
}

// A line that says who wrote, or when.
bool stands_alone(std::string_view line) {
  return line.size() <= longest_byline && (is_date_line(line) || !html::byline_name(line).empty());
}

// Returns true where two lines are of one paragraph; `column` is the width of theirs.
bool go_together(std::string_view above, std::string_view below, std::size_t column) {
  if (starts_small(below) || above.ends_with('-')) return true;
  if (stands_alone(above) || stands_alone(below)) return false;
  const bool is_short = static_cast<double>(width_of(above)) < full * static_cast<double>(column);
  return !(is_short && ends_sentence(above));
}

std::size_t column_of(const Lines& lines, std::size_t begin, std::size_t end) {
  std::size_t widest = 0;
  for (std::size_t i = begin; i < end; ++i) widest = std::max(widest, width_of(lines[i]));
  return widest;
}

void append_line(std::string& text, std::string_view line, bool goes_on) {
  if (!text.empty()) {
    const bool cut = text.ends_with("-\n") || text.ends_with("¬\n");
    if (goes_on && !cut) text.back() = ' ';
  }
  text.append(line) += '\n';
}

}  // namespace

std::string reflow(std::string_view text) {
  const auto lines = split_lines(text);
  std::string paragraphs;
  for (std::size_t begin = 0; begin < lines.size();) {
    if (lines[begin].empty()) {
      ++begin;
      continue;
    }
    const auto end = static_cast<std::size_t>(std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                                                           lines.end(), [](auto line) { return line.empty(); }) -
                                              lines.begin());
    const std::size_t column = column_of(lines, begin, end);
    const auto before = std::string_view(paragraphs).substr(0, std::max<std::size_t>(paragraphs.size(), 1) - 1);
    const bool over = !before.empty() && !ends_sentence(before) && starts_small(lines[begin]);
    append_line(paragraphs, lines[begin], over);
    for (std::size_t i = begin + 1; i < end; ++i)
      append_line(paragraphs, lines[i], go_together(lines[i - 1], lines[i], column));
    begin = end;
  }
  return paragraphs;
}

}  // namespace fsearch::archives
