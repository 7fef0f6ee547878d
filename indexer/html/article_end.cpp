#include "indexer/html/article_end.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "analyzers/fold.hpp"
#include "indexer/text_lines.hpp"

namespace fsearch::data {
extern const std::string_view article_ends;
}

namespace fsearch::html {
namespace {

constexpr std::size_t longest_line = 300;  // Bytes.

bool is_ascii_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

std::string letters_of(std::string folded) {
  std::erase_if(folded, [](char c) { return !is_letter(c); });
  return folded;
}

struct Entries {
  std::vector<std::string> ends;  // As letters_of(), sorted.
  std::vector<std::string> end_starts, skip_starts;
};

Entries parse_entries() {
  Entries entries;
  for (const auto line : split_lines(data::article_ends)) {
    if (line.starts_with("end ^"))
      entries.end_starts.push_back(fold(line.substr(5)));
    else if (line.starts_with("end "))
      entries.ends.push_back(letters_of(fold(line.substr(4))));
    else if (line.starts_with("skip ^"))
      entries.skip_starts.push_back(fold(line.substr(6)));
  }
  std::sort(entries.ends.begin(), entries.ends.end());
  return entries;
}

bool starts_with_any(std::string_view text, const std::vector<std::string>& starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [&](const auto& start) { return text.starts_with(start); });
}

}  // namespace

LineKind line_kind(std::string_view line) {
  static const Entries entries = parse_entries();
  if (line.size() > longest_line) return LineKind::text;
  std::string folded = fold(line);
  if (starts_with_any(folded, entries.skip_starts)) return LineKind::skipped;  // "© Léa Rémy"
  folded.erase(folded.begin(), std::find_if(folded.begin(), folded.end(), is_ascii_letter));
  if (starts_with_any(folded, entries.end_starts)) return LineKind::end;
  if (starts_with_any(folded, entries.skip_starts)) return LineKind::skipped;
  const bool end =
      std::binary_search(entries.ends.begin(), entries.ends.end(), letters_of(std::move(folded)));
  return end ? LineKind::end : LineKind::text;
}

}  // namespace fsearch::html
