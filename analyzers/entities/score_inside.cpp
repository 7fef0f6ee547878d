#include <algorithm>

#include "analyzers/entities/name_patterns.hpp"
#include "analyzers/entities/type_scores.hpp"

namespace fsearch {
namespace {

struct KindWeight {
  NameKind kind;
  EntityType type;
  float weight;
};
constexpr KindWeight kind_weights[] = {
    {NameKind::country, EntityType::place, 4.0F},
    {NameKind::region, EntityType::place, 3.0F},
    {NameKind::great_town, EntityType::place, 3.2F},
    {NameKind::site, EntityType::place, 3.0F},
    {NameKind::natural, EntityType::place, 2.5F},
    {NameKind::town, EntityType::place, 2.0F},
    {NameKind::large_commune, EntityType::place, 2.3F},
    {NameKind::commune, EntityType::place, 0.7F},
    {NameKind::foreign_division, EntityType::place, 0.9F},
    {NameKind::institution, EntityType::organisation, 4.0F},
    {NameKind::medium, EntityType::organisation, 3.5F},
    {NameKind::party, EntityType::organisation, 3.5F},
    {NameKind::company, EntityType::organisation, 3.0F},
    {NameKind::club, EntityType::organisation, 4.0F},
    {NameKind::work, EntityType::other, 3.6F},
    {NameKind::first_name, EntityType::person, 2.2F},
    {NameKind::person_part, EntityType::person, 1.3F},
};

/// The largest weight of each type, for kinds say the same thing twice.
void score_kinds(Mention& mention) {
  if (!mention.names.any(entity_kinds | people)) return;
  TypeScores largest;
  for (const auto& [kind, type, weight] : kind_weights)
    if (mention.names.has(kind)) largest[type] = std::max(largest[type], weight);
  const float sure = mention.size() > 1 ? 1.5F : 0;
  for (std::size_t i = 0; i < largest.of.size(); ++i)
    if (largest.of[i] > 0) mention.scores.of[i] += largest.of[i] + sure;
}

bool is_digit(std::string_view text, std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; }

bool holds_any(std::string_view text, std::initializer_list<std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

/// Saint-Jean-de-Luz, Ivry-sur-Seine, LES SABLES-D'OLONNE; Charleville.
void score_place_endings(std::string_view surface, TypeScores& scores) {
  if (surface.find('-') != std::string_view::npos) {
    if (holds_any(surface, {"-sur-", "-en-", "-les-", "-lès-", "-sous-", "-aux-", "-SUR-", "-LES-"}))
      scores[EntityType::place] += 2.5F;
    if (surface.starts_with("Saint-") || surface.starts_with("Sainte-") || surface.starts_with("Château"))
      scores[EntityType::place] += 1.8F;
  }
  if (surface.size() < 7 || std::string_view("egndts").find(surface.back()) == std::string_view::npos) return;
  for (const std::string_view ending : {"ville", "bourg", "burg", "stan", "land", "grad", "court", "ières"})
    if (surface.size() > ending.size() + 2 && surface.ends_with(ending)) scores[EntityType::place] += 0.9F;
}

bool shouted(NameText& words, std::size_t i) {
  return words.loud(i) || (i > 0 && words.loud(i - 1)) || (i + 1 < words.size() && words.loud(i + 1));
}

void score_acronym(NameText& words, std::size_t i, TypeScores& scores) {
  const std::size_t letters = words.folded(i).size();
  const bool code = letters <= 3 && words.folded(i).find_first_of("0123456789") != std::string_view::npos;  // A1, R1
  if (code) scores.none += 3.0F;
  if (words.surface(i).find('-') != std::string_view::npos) {
    if (words.loud(i)) scores.none += 5.0F;  // CONTRE-POINT
    return;
  }
  if (is_roman(words.surface(i)) || letters < 2 || shouted(words, i))
    scores.none += 3.0F;
  else
    scores[EntityType::organisation] += letters <= 6 ? 2.0F : 0.5F;
}

/// What French writes with a capital though it names nothing: "État", the first word of a sentence, "les
/// Italiens".
void score_common_word(NameText& words, std::size_t i, TypeScores& scores) {
  const NameKinds names = words.names(i);
  const Cues cues = words.cues(i);
  const bool no_name = cues.any(Cue::never_a_name | Cue::day) || (cues.has(Cue::acronym) && words.acronym(i));
  if (no_name || words.stop_word(i)) scores.none += words.acronym(i) && !no_name ? 0 : 5.0F;
  if (cues.has(Cue::foreign) && !names.any(organisations | NameKind::country | NameKind::region)) scores.none += 3.0F;
  if (!names.has(NameKind::word) || words.acronym(i)) return;
  const bool place = names.any(chief_places);
  if (words.starts_sentence(i))
    scores.none += place ? 0.5F : 4.0F;
  else
    scores.none += place ? 0 : names.has(NameKind::adjective) ? 2.6F : 2.0F;
}

/// "XIIIᵉ", "XXe": a century, a district, a session.
bool is_roman_ordinal(std::string_view surface) {
  const std::size_t end = std::min(surface.find_first_not_of("IVXLCDM"), surface.size());
  const std::string_view ending = surface.substr(end);
  return end > 0 &&
         (ending == "e" || ending == "ᵉ" || ending == "er" || ending == "re" || ending == "è" || ending == "ème");
}

/// "ReportageDans": two words that a page ran together, the first of its text.
bool is_glued(NameText& words, std::size_t i) {
  if (!words.token(i).has(TokenFlag::mixed_case) || !words.names(i).empty()) return false;
  const std::string_view surface = words.surface(i);
  const std::string_view folded = words.folded(i);
  std::size_t letters = 1;
  for (std::size_t at = 1; at < surface.size(); ++at) {
    const bool capital = (surface[at] >= 'A' && surface[at] <= 'Z') || surface.substr(at).starts_with("É");
    if (capital)
      return letters < folded.size() && find_name(folded.substr(0, letters)).has(NameKind::word) &&
             find_name(folded.substr(letters)).has(NameKind::word);
    if ((surface[at] & 0xC0) != 0x80) ++letters;
  }
  return false;
}

void score_single(NameText& words, Mention& mention) {
  const std::size_t i = mention.first;
  TypeScores& scores = mention.scores;
  if (words.acronym(i)) score_acronym(words, i, scores);
  const bool line_or_road = is_digit(words.surface(i), 1) && !is_digit(words.surface(i), 0);  // T12, A7
  if (line_or_road) scores.none += 2.0F;
  if (words.starts_sentence(i) && is_glued(words, i)) scores.none += 5.0F;
  if (is_roman_ordinal(words.surface(i))) scores.none += 5.0F;
  if (words.token(i).has(TokenFlag::mixed_case)) scores[EntityType::organisation] += 1.2F;
  score_common_word(words, i, scores);
  if (words.surface(i).size() < 2 || words.cues(i).has(Cue::honorific)) scores.none += 5.0F;
}

/// A row of capitalised words that no list knows: a person, unless its words say otherwise.
void score_run(NameText& words, const Mention& mention, TypeScores& scores) {
  bool all_words = true;
  bool acronym = false;
  for (std::size_t i = mention.first; i < mention.last; ++i) {
    all_words = all_words && words.names(i).has(NameKind::word);
    acronym = acronym || (words.acronym(i) && !is_roman(words.surface(i)));
    if (i > mention.first && words.link(i) == Link::ampersand) scores[EntityType::organisation] += 3.0F;
  }
  const NameKinds last = words.names(mention.last - 1);
  if (mention.size() <= 3 && !all_words && !acronym)
    scores[EntityType::person] += last.has(NameKind::person_part) ? 2.2F : 1.6F;
  if (all_words) scores[EntityType::other] += 0.7F;
  if (all_words) scores[EntityType::organisation] += 0.6F;
  if (acronym) scores[EntityType::organisation] += 1.5F;
  if (words.names(mention.first).any(chief_places)) scores[EntityType::organisation] += 1.5F;
}

void score_tail(NameText& words, const Mention& mention, TypeScores& scores) {
  const Cues tail = words.cues(mention.last - 1);
  if (tail.has(Cue::org_tail)) scores[EntityType::organisation] += 3.5F;
  if (tail.has(Cue::other_tail)) scores[EntityType::other] += 3.8F;
}

void score_head(NameText& words, const Mention& mention, TypeScores& scores) {
  const Cues head = words.cues(mention.first);
  if (head.any(Cue::org_head | Cue::org_span)) scores[EntityType::organisation] += 4.0F;
  if (head.has(Cue::place_head)) scores[EntityType::place] += 3.5F;
  if (head.has(Cue::other_head)) scores[EntityType::other] += 3.8F;
}

}  // namespace

void score_inside(NameText& words, Mention& mention) {
  TypeScores& scores = mention.scores;
  scores.of = {0.8F, 0.6F, 0.5F, 0.3F};  // in the order of EntityType: what a name unknown to us mostly is
  score_kinds(mention);
  score_place_endings(words.surface(mention.first), scores);
  if (mention.size() == 1) return score_single(words, mention);
  if (mention.shape == Shape::person) scores[EntityType::person] += 5.0F;
  if (mention.shape != Shape::listed) {
    score_tail(words, mention, scores);
    score_head(words, mention, scores);
  }
  if (mention.shape == Shape::team) scores[EntityType::organisation] += 4.5F;
  if (mention.shape == Shape::run) score_run(words, mention, scores);
}

}  // namespace fsearch
