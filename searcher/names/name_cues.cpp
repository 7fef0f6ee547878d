#include "searcher/names/name_cues.hpp"

#include <array>
#include <map>

#include "text/data_rows.hpp"

namespace fsearch::data {

extern const std::string_view name_cues;  // searcher/data

}  // namespace fsearch::data

namespace fsearch {
namespace {

using Words = std::map<std::string_view, CuedName>;
using CueWords = std::array<Words, 5>;  // by NameCue

NameCue cue_called(std::string_view role) {
  if (role == "of") return NameCue::of;
  if (role == "before") return NameCue::before;
  if (role == "after") return NameCue::after;
  return role == "near" ? NameCue::near : NameCue::text;
}

CuedName type_called(std::string_view type) {
  if (type == "person") return {EntityType::person};
  if (type == "org") return {EntityType::organisation};
  return {type == "place" ? std::optional(EntityType::place) : std::nullopt};
}

CueWords read_words() {
  CueWords words;
  for_each_row(data::name_cues, [&](std::string_view row) {
    Words& role = words[static_cast<std::size_t>(cue_called(take_part(row, '\t')))];
    const CuedName name = type_called(take_part(row, '\t'));
    while (!row.empty()) role.emplace(take_part(row, ' '), name);
  });
  return words;
}

}  // namespace

std::optional<CuedName> name_cue(NameCue cue, std::string_view folded) {
  static const CueWords words = read_words();
  const Words& role = words[static_cast<std::size_t>(cue)];
  const auto found = role.find(folded);
  return found == role.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace fsearch
