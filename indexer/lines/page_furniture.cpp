#include "indexer/lines/page_furniture.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "text/fold.hpp"
#include "text/line_starts.hpp"
#include "text/text_lines.hpp"

namespace fsearch::data {
extern const std::string_view page_furniture;
}

namespace fsearch {
namespace {

constexpr std::size_t longest_line = 200;  // Bytes: an article's paragraph is longer than a row of buttons.

// Words that end or start a glued line and hardly ever a sentence.
constexpr std::array<std::string_view, 8> gluing = {"fermer",    "Fermer",   "Partager",    "Partagez",
                                                    "Publicité", "Imprimer", "Enregistrer", "Passez en revue"};

struct Entries {
  std::vector<std::string> whole;   // As folded_letters(), sorted.
  std::vector<std::string> starts;  // Folded.
  std::size_t longest = 0;          // Of `whole`.
  LineStarts first_letters;         // Of all.
};

Entries parse_entries() {
  Entries entries;
  for (const auto line : split_lines(data::page_furniture)) {
    if (line.empty() || line.starts_with('#')) continue;
    if (line.starts_with('^'))
      entries.starts.push_back(fold(line.substr(1)));
    else
      entries.whole.push_back(folded_letters(line));
  }
  std::sort(entries.whole.begin(), entries.whole.end());
  for (const auto& entry : entries.whole) entries.longest = std::max(entries.longest, entry.size());
  for (const auto* list : {&entries.whole, &entries.starts})
    for (const auto& entry : *list) entries.first_letters.add(entry);
  return entries;
}

const Entries& entries() {
  static const Entries parsed = parse_entries();
  return parsed;
}

// Returns true where `letters` is a sequence of entries: reachable[i] tells whether the first i bytes are
// one.
bool is_sequence(const std::string& letters) {
  const auto& whole = entries().whole;
  std::vector<bool> reachable(letters.size() + 1, false);
  reachable[0] = true;
  for (std::size_t begin = 0; begin < letters.size(); ++begin)
    for (std::size_t end = begin + 1; reachable[begin] && end <= std::min(letters.size(), begin + entries().longest);
         ++end)
      if (!reachable[end])
        reachable[end] = std::binary_search(whole.begin(), whole.end(), letters.substr(begin, end - begin));
  return reachable[letters.size()];
}

bool ends_sentence(std::string_view text) {
  constexpr std::array<std::string_view, 7> ends = {".", "!", "?", "…", "»", "”", ")"};
  return std::any_of(ends.begin(), ends.end(), [&](auto end) { return text.ends_with(end); });
}

}  // namespace

bool is_furniture(std::string_view line) {
  line = trimmed(line);
  if (line.empty() || line.size() > longest_line || !entries().first_letters.may_start(line)) return false;
  const std::string folded = fold(line);
  for (const auto& start : entries().starts)
    if (folded.starts_with(start)) return true;
  const std::string letters = folded_letters(line);
  return !letters.empty() && is_sequence(letters);
}

std::string_view without_glued_furniture(std::string_view line) {
  for (const auto word : gluing) {
    if (line.starts_with(word) && starts_with_capital(line.substr(word.size()))) line.remove_prefix(word.size());
    if (line.ends_with(word) && ends_sentence(line.substr(0, line.size() - word.size())))
      line.remove_suffix(word.size());
  }
  return line;
}

}  // namespace fsearch
