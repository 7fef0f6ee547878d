#include "indexer/documents/reflow.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>

#include "indexer/lines/byline.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"
#include "text/text_lines.hpp"

namespace fsearch::archives {
namespace {

using Lines = std::vector<std::string_view>;

constexpr std::size_t edge = 2;            // Lines at the head and the foot of a page.
constexpr std::size_t longest_head = 120;  // Bytes.
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

bool is_number(std::string_view line) {
  return !line.empty() && line.size() <= 4 &&
         std::all_of(line.begin(), line.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Returns the line without its numbers, to be compared from page to page; empty for one that is no head.
std::string head_key(std::string_view line) {
  if (line.size() > longest_head) return "";
  std::string key = fold(line);
  std::erase_if(key, [](char c) { return (c >= '0' && c <= '9') || c == ' '; });
  return key;
}

// Returns the first and last lines of a page that are not empty.
std::vector<std::size_t> edges_of(const Lines& lines) {
  std::vector<std::size_t> said;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (!lines[i].empty()) said.push_back(i);
  if (said.size() > 2 * edge) said.erase(said.begin() + edge, said.end() - edge);
  return said;
}

std::map<std::string, std::size_t> count_heads(const std::vector<std::string>& pages) {
  std::map<std::string, std::size_t> counts;
  for (const auto& page : pages) {
    const auto lines = split_lines(page);
    std::set<std::string> keys;
    for (const std::size_t i : edges_of(lines)) keys.insert(head_key(lines[i]));
    for (const auto& key : keys)
      if (!key.empty()) ++counts[key];
  }
  return counts;
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

void drop_running_heads(std::vector<std::string>& pages, std::vector<DroppedText>& dropped) {
  const auto counts = count_heads(pages);
  for (auto& page : pages) {
    auto lines = split_lines(page);
    for (const std::size_t i : edges_of(lines)) {
      const auto found = counts.find(head_key(lines[i]));
      const bool runs = found != counts.end() && found->second > 1 && found->second * 5 >= pages.size() * 3;
      if (!runs && !is_number(lines[i])) continue;
      dropped.push_back({std::string(lines[i]), "running head"});
      lines[i] = "";
    }
    std::string rest;
    for (const auto line : lines) rest.append(line) += '\n';
    page = std::move(rest);
  }
}

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
