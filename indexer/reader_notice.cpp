#include "indexer/reader_notice.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "analyzers/fold.hpp"
#include "indexer/html/page_facts.hpp"
#include "indexer/text_lines.hpp"

namespace fsearch::data {
extern const std::string_view reader_notices, photo_agencies;
}

namespace fsearch {
namespace {

constexpr std::size_t longest_notice = 600;  // Bytes.
constexpr std::size_t longest_credit = 100;

using Phrases = std::vector<std::string>;

// Returns the parts of `text` between marks, trimmed.
Phrases parts_of(std::string_view text, char mark) {
  Phrases parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(mark), text.size());
    parts.emplace_back(trimmed(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

Phrases entries_of(std::string_view data) {
  Phrases entries;
  for (const auto line : split_lines(data))
    if (!line.empty() && !line.starts_with('#')) entries.push_back(fold(line));
  std::sort(entries.begin(), entries.end());
  return entries;
}

std::vector<Phrases> parse_notices() {
  std::vector<Phrases> notices;
  for (const auto& entry : entries_of(data::reader_notices)) notices.push_back(parts_of(entry, '&'));
  return notices;
}

bool is_agency(std::string_view name) {
  static const Phrases agencies = entries_of(data::photo_agencies);
  return std::binary_search(agencies.begin(), agencies.end(), fold(name));
}

bool is_credited(const std::string& name) { return is_agency(name) || html::is_name(name); }

// Returns the line without the brackets and colons around it.
std::string_view bare(std::string_view line) {
  constexpr std::string_view marks = "()[]: ";
  line.remove_prefix(std::min(line.find_first_not_of(marks), line.size()));
  return line.substr(0, line.find_last_not_of(marks) + 1);
}

// Returns the line without the words that say that a picture is meant; `said` where there are any.
std::string_view without_label(std::string_view line, bool& said) {
  constexpr std::array<std::string_view, 7> labels = {"photo", "photos",       "credit", "credits",
                                                      "ph.",   "illustration", "c"};
  for (bool any = true; any;) {
    line = bare(line);
    const auto word = line.substr(0, line.starts_with("©") ? 2 : line.find_first_of(" :)"));
    any = word == "©" || std::find(labels.begin(), labels.end(), fold(word)) != labels.end();
    said = said || any;
    if (any) line.remove_prefix(word.size());
  }
  return line;
}

}  // namespace

bool is_reader_notice(std::string_view paragraph) {
  static const std::vector<Phrases> notices = parse_notices();
  if (paragraph.size() > longest_notice) return false;
  const std::string folded = fold(paragraph);
  return std::any_of(notices.begin(), notices.end(), [&](const Phrases& parts) {
    return std::all_of(parts.begin(), parts.end(),
                       [&](const auto& part) { return folded.find(part) != std::string::npos; });
  });
}

bool is_photo_credit(std::string_view line) {
  if (line.empty() || line.size() > longest_credit) return false;
  bool said = false;
  const auto names = parts_of(without_label(trimmed(line), said), '/');
  const bool any_agency = std::any_of(names.begin(), names.end(), is_agency);
  if (names.empty() || (!said && !(any_agency && names.size() > 1))) return false;
  return std::all_of(names.begin(), names.end(), is_credited);
}

}  // namespace fsearch
