#include "indexer/lines/link_lines.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/text_lines.hpp"

namespace fsearch {
namespace {

constexpr std::size_t shortest = 4;  // Words.
constexpr std::size_t longest = 32;
constexpr std::size_t most_in_a_row = 2;
constexpr std::size_t most_after_colon = 1;
constexpr std::size_t shortest_colon = 4;    // Words before one that announces a list: "En direct :" does not.
constexpr std::size_t longest_subject = 60;  // Bytes, of a headline that then asks: "Pont : qui paiera ?"
constexpr std::size_t lines_for_each_cut = 5;

std::size_t words_of(std::string_view line) {
  return static_cast<std::size_t>(std::count(line.begin(), line.end(), ' ')) + 1;
}

bool starts_small(std::string_view line) {
  if (line.empty()) return false;
  if (line[0] != '\xC3') return line[0] >= 'a' && line[0] <= 'z';
  return line.size() > 1 && static_cast<unsigned char>(line[1]) >= 0xA0;  // From à on.
}

// Returns true for "Pont : qui paiera ?", as headlines ask, and nobody in an interview.
bool asks_as_headline(std::string_view line) {
  const std::size_t colon = line.find(':');
  return colon <= longest_subject && starts_small(trimmed(line.substr(colon + 1)));
}

bool ends_as_text(std::string_view line) {
  constexpr std::array<std::string_view, 6> closing = {"»", "”", "\"", "’", "'", ")"};
  constexpr std::array<std::string_view, 5> ends = {".", "…", ";", ":", ","};
  const auto is_end = [&](std::string_view end) { return line.ends_with(end); };
  for (auto mark = closing.begin(); mark != closing.end();) {
    mark = std::find_if(closing.begin(), closing.end(), is_end);
    if (mark != closing.end()) line = trimmed(line.substr(0, line.size() - mark->size()));
  }
  if (line.ends_with('?') || line.ends_with('!')) return !asks_as_headline(line);
  return std::any_of(ends.begin(), ends.end(), is_end);
}

bool starts_as_headline(std::string_view line) {
  constexpr std::array<std::string_view, 3> opening = {"«", "“", "\""};
  if (starts_with_capital(line)) return true;
  if (std::any_of(opening.begin(), opening.end(), [&](auto mark) { return line.starts_with(mark); })) return true;
  const std::size_t figures = line.find_first_not_of("0123456789");
  if (figures == 0 || figures == std::string_view::npos) return false;
  return !line.substr(figures).starts_with(". ") && line[figures] != ')';  // "1. Le pont", of a list.
}

// Returns true where a sentence ends in mid-line. "M. Dupré" and "Entretien. Ana Dupré" hold none.
bool holds_sentence(std::string_view line) {
  for (std::size_t at = line.find(". "); at != std::string_view::npos; at = line.find(". ", at + 1))
    if (line.substr(0, at).find(' ') != std::string_view::npos && line[at - 2] != ' ' &&
        starts_with_capital(line.substr(at + 2)))
      return true;
  return false;
}

bool has_form_of_headline(std::string_view line) {
  if (ends_as_text(line) || !starts_as_headline(line) || holds_sentence(line)) return false;
  const std::size_t words = words_of(line);
  return words >= shortest && words <= longest;
}

bool announces_list(std::string_view line) { return line.ends_with(':') && words_of(line) >= shortest_colon; }

// Returns true where the lines [begin, end) that have the form of headlines are some.
bool are_links(const std::vector<std::string_view>& lines, std::size_t begin, std::size_t end) {
  const bool cut = end < lines.size() && starts_small(lines[end]);
  return !cut && end - begin <= (announces_list(lines[begin - 1]) ? most_after_colon : most_in_a_row);
}

}  // namespace

std::vector<bool> find_link_lines(const std::vector<std::string_view>& lines) {
  std::vector<bool> links(lines.size());
  std::size_t all = 0, linked = 0, cut = 0;
  for (const auto line : lines) all += words_of(line), cut += starts_small(line) ? 1U : 0U;
  if (lines_for_each_cut * cut > lines.size()) return links;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    std::size_t end = i;
    while (end < lines.size() && has_form_of_headline(lines[end])) ++end;
    if (end == i) continue;
    const bool told = are_links(lines, i, end);
    for (; i < end; ++i) {
      links[i] = told;
      linked += told ? words_of(lines[i]) : 0;
    }
  }
  if (2 * linked > all) links.assign(lines.size(), false);
  return links;
}

}  // namespace fsearch
