#include "searcher/name_cues.hpp"

#include <algorithm>
#include <set>

namespace fsearch::data {

extern const std::string_view name_cues;  // searcher/data

}  // namespace fsearch::data

namespace fsearch {
namespace {

using Words = std::set<std::string_view>;

struct CueWords {
  Words of;
  Words before;
};

std::string_view take(std::string_view& rest, char separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

CueWords read_words() {
  CueWords words;
  for (std::string_view file = data::name_cues; !file.empty();) {
    std::string_view line = take(file, '\n');
    if (line.empty() || line.front() == '#') continue;
    Words& role = take(line, '\t') == "of" ? words.of : words.before;
    while (!line.empty()) role.insert(take(line, ' '));
  }
  return words;
}

}  // namespace

bool is_name_cue(NameCue cue, std::string_view folded) {
  static const CueWords words = read_words();
  return (cue == NameCue::of ? words.of : words.before).contains(folded);
}

}  // namespace fsearch
