#include "searcher/name_cues.hpp"

#include <set>

#include "analyzers/data_rows.hpp"

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

CueWords read_words() {
  CueWords words;
  for_each_row(data::name_cues, [&](std::string_view row) {
    Words& role = take_part(row, '\t') == "of" ? words.of : words.before;
    while (!row.empty()) role.insert(take_part(row, ' '));
  });
  return words;
}

}  // namespace

bool is_name_cue(NameCue cue, std::string_view folded) {
  static const CueWords words = read_words();
  return (cue == NameCue::of ? words.of : words.before).contains(folded);
}

}  // namespace fsearch
