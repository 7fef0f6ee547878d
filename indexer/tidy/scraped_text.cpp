#include "indexer/tidy/scraped_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "indexer/lines/page_furniture.hpp"
#include "indexer/tidy/scraped_lines.hpp"

namespace fsearch {
namespace {

using Lines = std::vector<std::string_view>;

constexpr std::size_t longest_title = 160;   // Characters.
constexpr std::size_t longest_section = 40;  // Bytes.
constexpr std::size_t first_lines = 8;       // Not empty ones: where a page repeats its title.

// Takes the lines that are no text off both ends.
void strip_ends(Lines& lines, ScrapedText& scraped) {
  const auto is_out = [&](std::string_view line) {
    const std::string reason = line_reason(line, true, scraped);
    if (!reason.empty()) scraped.dropped.push_back({std::string(line), reason});
    return line.empty() || !reason.empty();
  };
  lines.erase(lines.begin(), std::find_if_not(lines.begin(), lines.end(), is_out));
  while (!lines.empty() && is_out(lines.back())) lines.pop_back();
}

void drop_inside(Lines& lines, ScrapedText& scraped) {
  std::size_t seen = 0;
  std::erase_if(lines, [&](std::string_view line) {
    if (line.empty()) return false;
    const std::string reason = line_reason(line, ++seen <= first_lines, scraped);
    if (!reason.empty()) scraped.dropped.push_back({std::string(line), reason});
    return !reason.empty();
  });
}

void unglue(std::string_view& line, ScrapedText& scraped) {
  const std::string_view whole = std::exchange(line, without_glued_furniture(line));
  const auto before = static_cast<std::size_t>(line.data() - whole.data());
  for (const auto piece : {whole.substr(0, before), whole.substr(before + line.size())})
    if (!piece.empty()) scraped.dropped.push_back({std::string(piece), "furniture"});
}

void unglue_ends(Lines& lines, ScrapedText& scraped) {
  if (lines.empty()) return;
  unglue(lines.front(), scraped);
  unglue(lines.back(), scraped);
}

bool looks_like_title(std::string_view line) {
  const auto characters =
      std::count_if(line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; });
  if (line.empty() || static_cast<std::size_t>(characters) > longest_title) return false;
  if (line.ends_with("...")) return true;
  constexpr std::array<std::string_view, 4> ends = {".", ":", ";", ","};
  constexpr std::array<std::string_view, 6> bullets = {"-", "•", "–", "—", "*", "<"};
  return std::none_of(ends.begin(), ends.end(), [&](auto end) { return line.ends_with(end); }) &&
         std::none_of(bullets.begin(), bullets.end(), [&](auto bullet) { return line.starts_with(bullet); });
}

// Returns the first line that comes again among the first lines, where all before it are as short as a
// section's name; the end where none does.
Lines::const_iterator repeated_line(const Lines& lines) {
  std::size_t seen = 0;
  auto last = lines.begin();
  for (; last != lines.end() && seen < first_lines; ++last)
    if (!last->empty()) ++seen;
  for (auto line = lines.begin(); line != last; ++line) {
    if (looks_like_title(*line) && std::find(line + 1, last, *line) != last) return line;
    if (line->size() > longest_section) break;
  }
  return lines.end();
}

void remove_repeats(Lines& lines, ScrapedText& scraped) {
  std::size_t seen = 0;
  std::erase_if(lines, [&](auto line) {
    const bool repeats = !line.empty() && ++seen <= first_lines && line == scraped.title;
    if (repeats) scraped.dropped.push_back({std::string(line), "title"});
    return repeats;
  });
}

std::string joined(const Lines& lines) {
  std::string text;
  bool empty_before = true;
  for (const auto line : lines) {
    if (!line.empty() || !empty_before) text.append(line) += '\n';
    empty_before = line.empty();
  }
  return text;
}

// Takes the title out of `lines`, whose first is not furniture.
void take_title(Lines& lines, ScrapedText& scraped) {
  const auto repeated = repeated_line(lines);
  if (repeated != lines.end()) {
    scraped.title = *repeated;
    if (repeated != lines.begin()) scraped.section = lines.front();
    for (auto line = lines.cbegin() + (scraped.section.empty() ? 0 : 1); line != repeated; ++line)
      if (!line->empty()) scraped.dropped.push_back({std::string(*line), "before the title"});
    lines.erase(lines.begin(), repeated + 1);
  } else if (lines.size() > 1 && looks_like_title(lines.front())) {
    scraped.title = lines.front();
    lines.erase(lines.begin());
  }
}

}  // namespace

ScrapedText clean_lines(Lines lines, std::string_view known_title) {
  ScrapedText scraped;
  scraped.title = known_title;
  strip_ends(lines, scraped);
  unglue_ends(lines, scraped);
  if (known_title.empty()) take_title(lines, scraped);
  if (!scraped.title.empty()) remove_repeats(lines, scraped);
  drop_after_end(lines, scraped);
  strip_ends(lines, scraped);
  unglue_ends(lines, scraped);
  drop_inside(lines, scraped);
  scraped.text = joined(lines);
  return scraped;
}

}  // namespace fsearch
