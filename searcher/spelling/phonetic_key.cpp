#include "searcher/spelling/phonetic_key.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace fsearch {
namespace {

/// Longest first among those that start alike; the first that fits is applied.
constexpr std::array<std::pair<std::string_view, std::string_view>, 25> sounds = {{
    {"eau", "o"}, {"au", "o"}, {"ph", "f"}, {"qu", "k"},  {"ch", "S"},  {"sh", "S"},  {"gn", "N"},
    {"ai", "e"},  {"ei", "e"}, {"oe", "e"}, {"ou", "U"},  {"en", "A"},  {"em", "A"},  {"an", "A"},
    {"am", "A"},  {"in", "I"}, {"im", "I"}, {"ge", "je"}, {"gi", "ji"}, {"ce", "se"}, {"ci", "si"},
    {"y", "i"},   {"c", "k"},  {"q", "k"},  {"z", "s"},
}};

/// "Arnault" is said as "Arnaud".
bool has_silent_l(std::string_view folded) {
  return folded.ends_with("ault") || folded.ends_with("auld") || folded.ends_with("aulx");
}

bool is_silent_at_end(char c) { return c == 's' || c == 't' || c == 'd' || c == 'x' || c == 'e' || c == 'p'; }

}  // namespace

std::string phonetic_key(std::string_view folded) {
  // "Quatennens" is said as "Quatenens".
  if (const auto twice = std::adjacent_find(folded.begin(), folded.end()); twice != folded.end())
    return phonetic_key(std::string(folded.begin(), twice).append(twice + 1, folded.end()));
  if (has_silent_l(folded)) folded.remove_suffix(2);
  while (folded.size() > 2 && is_silent_at_end(folded.back())) folded.remove_suffix(1);
  std::string key;
  while (!folded.empty()) {
    std::string_view sound = folded.substr(0, 1);
    std::size_t length = 1;
    for (const auto& [spelling, said] : sounds) {
      if (spelling.front() != folded.front() || !folded.starts_with(spelling)) continue;
      sound = said;
      length = spelling.size();
      break;
    }
    if (sound == "h") sound = "";
    for (const char c : sound)
      if (key.empty() || key.back() != c) key += c;
    folded.remove_prefix(length);
  }
  return key;
}

}  // namespace fsearch
