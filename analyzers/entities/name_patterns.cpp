#include "analyzers/entities/name_patterns.hpp"

#include <algorithm>
#include <array>

namespace fsearch {
namespace {

constexpr std::size_t longest_name = 8;
constexpr NameKinds places = chief_places | NameKind::town | NameKind::large_commune | NameKind::foreign_division;
// "Le Palais" opens more sentences than it names communes.
constexpr NameKinds notable = known_places | organisations | NameKind::work;
constexpr NameKinds never_teams = chief_places | NameKind::adjective | NameKind::work;  // Behind "les".
constexpr NameKinds never_a_team = known_places | NameKind::word | NameKind::adjective | NameKind::first_name |
                                   NameKind::institution | NameKind::company | NameKind::medium | NameKind::party |
                                   NameKind::work;

/// A capital that begins no new sentence, or the rest of a word that had one.
bool continues(NameText& words, std::size_t i) {
  if (i >= words.size()) return false;
  if (!words.capital(i)) return words.link(i) == Link::split;
  if (words.loud(i)) return false;
  const Link before = words.link(i);
  return before != Link::broken && !(before == Link::dot && words.stop_word(i));
}

/// The end of "du Sud", "de l’Est" behind a place: Corée du Sud.
std::size_t skip_direction(NameText& words, std::size_t end) {
  std::size_t i = end;
  while (i < words.size() && i < end + 2 && words.follows(i) && words.is_one_of(i, {"du", "de", "l"})) ++i;
  const bool direction = i > end && i < words.size() && words.follows(i) && words.capital(i) &&
                         words.is_one_of(i, {"sud", "nord", "est", "ouest"});
  return direction ? i + 1 : end;
}

/// Capitals that may stand in a person's name: not an acronym, but "XIV" and a surname in capitals.
bool is_name_part(NameText& words, std::size_t i) {
  if (!words.acronym(i)) return true;
  const std::string_view surface = words.surface(i);
  return is_roman(surface) || (surface.size() >= 4 && !words.names(i).any(organisations));
}

/// Returns the word after the particles at `i` if a name goes on there, else `i`.
std::size_t skip_particles(NameText& words, std::size_t i, bool french_too) {
  std::size_t j = i;
  while (j < words.size() && j < i + 2 && words.follows(j) && !words.capital(j) && words.cues(j).has(Cue::particle)) {
    if (!french_too && words.is_one_of(j, {"de", "d", "du", "des", "la", "le"})) return i;
    ++j;
  }
  return j > i && continues(words, j) && !words.acronym(j) ? j : i;
}

/// JO is no Jo: a short word in capitals before one that is not.
bool is_lone_acronym(NameText& words, std::size_t i) {
  const bool next_too = i + 1 < words.size() && words.acronym(i + 1);
  return words.acronym(i) && words.surface(i).size() <= 3 && !next_too;
}

/// The FERRY of "M. JULES FERRY": a common word in capitals right behind a first name in capitals.
bool is_loud_surname(NameText& words, std::size_t i) {
  return i < words.size() && words.loud(i) && !words.stop_word(i) && words.link(i) == Link::space &&
         words.acronym(i - 1) && words.names(i - 1).has(NameKind::first_name) && i > 1 &&
         words.cues(i - 2).has(Cue::honorific);
}

}  // namespace

bool is_roman(std::string_view surface) {
  return surface.find_first_not_of("IVXLCDM") == std::string_view::npos &&
         surface.find_first_of("IVX") != std::string_view::npos;
}

std::size_t count_titled_particles(NameText& words, std::size_t name) {
  std::size_t first = name;
  while (first > 0 && name - first < 2 && words.follows(first) && words.cues(first - 1).has(Cue::particle)) --first;
  if (first == 0 || first == name || !words.cues(first - 1).has(Cue::honorific)) return 0;
  const bool tied = words.tied(first) || words.byte_after(first - 1) == '.';
  const bool place = !words.capital(first - 1) && words.names(name).any(places);
  return tied && !place ? name - first : 0;
}

Mention match_listed(NameText& words, std::size_t first) {
  Mention best{.first = first, .last = first, .shape = Shape::listed};
  std::string key;
  bool any_capital = false;
  for (std::size_t i = first; i < words.size() && i < first + longest_name; ++i) {
    if (i > first && !words.tied(i)) break;
    any_capital = any_capital || (words.capital(i) && !words.stop_word(i));
    if (i == first + 1 && !any_capital) break;
    words.append_key_of(i, key);
    const bool whole = i == first && (i + 1 == words.size() || words.link(i + 1) != Link::split);
    const NameSearch found =
        whole ? NameSearch{words.names(i), words.names(i).has(NameKind::begins_longer)} : words.search(key);
    const bool hamlet = words.stop_word(first) && words.starts_sentence(first) && !found.kinds.any(notable);
    const bool ends_well = words.capital(i) || !words.stop_word(i);  // not "Etat de"
    if (any_capital && found.kinds.any(entity_kinds) && !hamlet && ends_well) {
      best.last = i + 1;
      best.names = found.kinds;
    }
    if (!found.begins_longer) break;
  }
  if (best.names.any(places)) best.last = skip_direction(words, best.last);
  return best;
}

Mention match_person(NameText& words, std::size_t first) {
  Mention none{.first = first, .last = first, .shape = Shape::person};
  if (!words.capital(first) || !(words.names(first).has(NameKind::first_name) || words.initial(first)) ||
      words.cues(first).has(Cue::honorific) || is_lone_acronym(words, first))
    return none;
  std::size_t i = first + 1;
  std::size_t surnames = 0;
  while (i < words.size() && i < first + longest_name) {
    if ((continues(words, i) || is_loud_surname(words, i)) && is_name_part(words, i)) {
      const bool given = surnames == 0 && (words.names(i).has(NameKind::first_name) || words.initial(i));
      surnames += given ? 0 : 1;
      ++i;
      continue;
    }
    const std::size_t next = skip_particles(words, i, surnames == 0);
    if (next == i) break;
    i = next + 1;
    ++surnames;
  }
  if (i - first < 2) return none;
  none.last = i;
  return none;
}

Mention match_team(NameText& words, std::size_t first) {
  Mention team{.first = first, .last = first, .shape = Shape::team};
  if (first == 0 || !words.capital(first) || !words.follows(first)) return team;
  const bool several = words.is_one_of(first - 1, {"les", "des", "aux"});
  if (!several && !words.is_one_of(first - 1, {"le", "l", "au", "du"})) return team;
  const NameKinds names = words.names(first);
  if (names.any(several ? never_teams : never_a_team) || words.cues(first).has(Cue::never_a_name)) return team;
  std::size_t i = first + 1;
  if (continues(words, i)) ++i;
  const std::size_t linker = i;
  while (i < words.size() && i < linker + 2 && words.follows(i) && words.is_one_of(i, {"de", "d", "du", "la", "l"}))
    ++i;
  if (i == linker || i >= words.size() || !words.capital(i)) return team;
  const Mention place = match_listed(words, i);
  if (place.size() > 0 && place.names.any(places))
    team.last = place.last;
  else if (several && names.empty() && words.folded(first).ends_with("s"))
    team.last = match_run(words, i).last;  // les Whalers de Hartford
  return team;
}

Mention match_run(NameText& words, std::size_t first) {
  Mention run{.first = first, .last = first, .shape = Shape::run};
  if (!words.capital(first)) return run;
  std::size_t i = first + 1;
  while (continues(words, i) && !(words.names(i).has(NameKind::first_name) && match_person(words, i).size() > 0)) ++i;
  run.last = i;
  if (run.size() == 1) run.names = words.names(first);
  return run;
}

namespace {

/// A nationality, by its ending: "chinois", "européenne".
bool is_demonym(NameText& words, std::size_t i) {
  if (i >= words.size() || !words.follows(i) || words.capital(i) || !words.names(i).has(NameKind::adjective))
    return false;
  const std::string_view form = words.folded(i);
  constexpr std::array<std::string_view, 10> endings = {"ais",   "aise", "ois",  "oise", "ien",
                                                        "ienne", "ain",  "aine", "een",  "eenne"};
  return std::any_of(endings.begin(), endings.end(), [form](std::string_view ending) {
    return form.size() > ending.size() + 2 && form.ends_with(ending);
  });
}

/// A longer mention wins, but a listed name is lengthened only by capitals: not by "de son histoire".
bool beats(NameText& words, const Mention& other, const Mention& best) {
  if (other.size() <= best.size()) return false;
  if (best.shape != Shape::listed || best.size() < 2) return true;
  for (std::size_t i = best.last; i < other.last; ++i)
    if (words.capital(i)) return true;
  return false;
}

}  // namespace

Mention match_name(NameText& words, std::size_t first) {
  Mention best = match_listed(words, first);
  for (const auto match : {match_person, match_headed, match_team, match_run})
    if (Mention other = match(words, first); beats(words, other, best)) best = other;
  const bool body =
      best.shape == Shape::listed && best.size() > 1 && best.names.any(NameKind::institution | NameKind::party);
  if (body && words.cues(first).has(Cue::org_head) && is_demonym(words, best.last)) ++best.last;
  return best;
}

}  // namespace fsearch
