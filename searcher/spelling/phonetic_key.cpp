#include "searcher/spelling/phonetic_key.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace fsearch {
namespace {

/// By their first letter, then longest first; the first that fits is applied.
constexpr std::array<std::pair<std::string_view, std::string_view>, 25> sounds = {{
    {"au", "o"},  {"ai", "e"},  {"an", "A"}, {"am", "A"}, {"ch", "S"}, {"ce", "se"}, {"ci", "si"},
    {"c", "k"},   {"eau", "o"}, {"ei", "e"}, {"en", "A"}, {"em", "A"}, {"gn", "N"},  {"ge", "je"},
    {"gi", "ji"}, {"in", "I"},  {"im", "I"}, {"oe", "e"}, {"ou", "U"}, {"ph", "f"},  {"qu", "k"},
    {"q", "k"},   {"sh", "S"},  {"y", "i"},  {"z", "s"},
}};

/// By byte: where its spellings begin and end among the sounds, which stand together by their first letter.
constexpr auto sounds_of = [] {
  std::array<std::pair<std::size_t, std::size_t>, 256> places{};
  for (std::size_t i = 0; i < sounds.size(); ++i) {
    auto& [begin, end] = places[static_cast<unsigned char>(sounds[i].first.front())];
    if (end == 0) begin = i;
    end = i + 1;
  }
  return places;
}();

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
  key.reserve(folded.size());
  while (!folded.empty()) {
    std::string_view sound = folded.substr(0, 1);
    std::size_t length = 1;
    const auto [begin, end] = sounds_of[static_cast<unsigned char>(folded.front())];
    for (std::size_t i = begin; i < end; ++i) {
      const auto& [spelling, said] = sounds[i];
      if (!folded.starts_with(spelling)) continue;
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
