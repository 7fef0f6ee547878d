#include "indexer/lines/article_end.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "text/fold.hpp"
#include "text/line_starts.hpp"
#include "text/text_lines.hpp"

namespace fsearch::data {
extern const std::string_view article_ends;
}

namespace fsearch::html {
namespace {

constexpr std::size_t longest_line = 300;  // Bytes.
constexpr std::size_t longest_offer = 800;
constexpr int shortest_sentence = 11;  // Spaces.

bool is_ascii_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

std::string letters_of(std::string folded) {
  std::erase_if(folded, [](char c) { return !is_letter(c); });
  return folded;
}

struct Entries {
  std::vector<std::string> ends, maybe_ends;  // As letters_of(), sorted.
  std::vector<std::string> skip_starts, short_starts;
  std::vector<std::pair<std::string, std::string>> end_starts;  // And what else the line must hold.
  std::vector<std::pair<std::string, std::string>> notice_starts;
  std::vector<std::pair<std::string, std::string>> offers;  // Both parts are held.
  LineStarts starts;                                        // Of all but the offers.
};

// Returns the parts before and after "&".
std::pair<std::string, std::string> start_and_rest(std::string entry) {
  const std::size_t mark = entry.find(" & ");
  if (mark == std::string::npos) return {std::move(entry), ""};
  return {entry.substr(0, mark), entry.substr(mark + 3)};
}

Entries parse_entries() {
  Entries entries;
  for (const auto line : split_lines(data::article_ends)) {
    if (line.starts_with("end ^"))
      entries.end_starts.push_back(start_and_rest(fold(line.substr(5))));
    else if (line.starts_with("notice ^"))
      entries.notice_starts.push_back(start_and_rest(fold(line.substr(8))));
    else if (line.starts_with("offer "))
      entries.offers.push_back(start_and_rest(fold(line.substr(6))));
    else if (line.starts_with("maybe "))
      entries.maybe_ends.push_back(letters_of(fold(line.substr(6))));
    else if (line.starts_with("end "))
      entries.ends.push_back(letters_of(fold(line.substr(4))));
    else if (line.starts_with("skip ^"))
      entries.skip_starts.push_back(fold(line.substr(6)));
    else if (line.starts_with("short ^"))
      entries.short_starts.push_back(fold(line.substr(7)));
  }
  for (auto* ends : {&entries.ends, &entries.maybe_ends}) std::sort(ends->begin(), ends->end());
  for (const auto* list : {&entries.ends, &entries.maybe_ends, &entries.skip_starts, &entries.short_starts})
    for (const auto& start : *list) entries.starts.add(start);
  for (const auto* list : {&entries.end_starts, &entries.notice_starts})
    for (const auto& [start, _] : *list) entries.starts.add(start);
  return entries;
}

bool starts_with_any(std::string_view text, const std::vector<std::string>& starts) {
  return std::any_of(starts.begin(), starts.end(), [&](const auto& start) { return text.starts_with(start); });
}

// "Publié le 3 mars 2020, ce rapport annonçait déjà la crue et ce qu’elle allait coûter à la ville."
bool is_sentence(std::string_view line) {
  return line.ends_with('.') && std::count(line.begin(), line.end(), ' ') >= shortest_sentence;
}

const Entries& all_entries() {
  static const Entries entries = parse_entries();
  return entries;
}

// "Pour lire la suite de ses aventures, il faudra attendre que le printemps revienne." sells nothing.
bool sells(std::string_view line, std::string_view folded) {
  return folded.find("abonn") != std::string_view::npos || is_offer(line);
}

}  // namespace

LineKind line_kind(std::string_view line) {
  const Entries& entries = all_entries();
  if (line.size() > longest_line || !entries.starts.may_start(line)) return LineKind::text;
  std::string folded = fold(line);
  if (starts_with_any(folded, entries.skip_starts)) return LineKind::skipped;  // "© Léa Rémy"
  folded.erase(folded.begin(), std::find_if(folded.begin(), folded.end(), is_ascii_letter));
  const auto is_one_of = [&](const auto& starts) {
    return std::any_of(starts.begin(), starts.end(), [&](const auto& entry) {
      return folded.starts_with(entry.first) && folded.find(entry.second) != std::string::npos;
    });
  };
  if (is_one_of(entries.end_starts)) return LineKind::end;
  if (is_one_of(entries.notice_starts) && (!is_sentence(line) || sells(line, folded))) return LineKind::notice;
  if (starts_with_any(folded, entries.skip_starts)) return LineKind::skipped;
  if (starts_with_any(folded, entries.short_starts) && !is_sentence(line)) return LineKind::skipped;
  const std::string letters = letters_of(std::move(folded));
  const auto is_in = [&](const auto& list) { return std::binary_search(list.begin(), list.end(), letters); };
  if (is_in(entries.maybe_ends)) return LineKind::maybe_end;
  return is_in(entries.ends) ? LineKind::end : LineKind::text;
}

bool is_offer(std::string_view paragraph) {
  if (paragraph.size() > longest_offer) return false;
  const std::string folded = fold(paragraph);
  const auto& offers = all_entries().offers;
  return std::any_of(offers.begin(), offers.end(), [&](const auto& parts) {
    return folded.find(parts.first) != std::string::npos && folded.find(parts.second) != std::string::npos;
  });
}

}  // namespace fsearch::html
