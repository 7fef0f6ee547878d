#include <algorithm>

#include "analyzers/entities.hpp"
#include "analyzers/entities/evidence.hpp"
#include "analyzers/entities/name_patterns.hpp"
#include "analyzers/entities/type_scores.hpp"
#include "analyzers/entities/usual_names.hpp"
#include "analyzers/fold.hpp"

namespace fsearch {
namespace {

/// Below this, a mention is left out unless the text itself supports it.
constexpr float least_margin = 0.4F;

/// True for the "Le" of "Le maire", which opens most sentences.
bool opens_plainly(NameText& words, std::size_t i) {
  if (!words.token(i).word->stop_word || !words.starts_sentence(i)) return false;
  return i + 1 == words.size() || !words.capital(i + 1) || !words.tied(i + 1);
}

/// True where a name could start at one of the candidates.
bool may_start(NameText& words, std::size_t i) {
  if (words.capital(i)) return !opens_plainly(words, i);
  const bool article = words.token(i).has(TokenFlag::elided);  // L’Équipe
  return article ? i + 1 < words.size() && words.capital(i + 1) : words.cues(i).has(Cue::org_span);
}

/// A word that only leads to a name: "Selon", "M.", "Président".
bool only_leads(NameText& words, std::size_t i, const Mention& mention) {
  if (mention.shape != Shape::run || mention.size() < 2) return false;
  const NameFlags names = words.names(i);
  if (words.cues(i).any(Cue::honorific | Cue::title | Cue::dull | Cue::day)) return true;
  const bool demonym =
      names.has('j') && names.has('w') && !names.any(NameFlags("fyrboemga")) && words.follows(i);
  if (demonym && i > 0 && words.cues(i - 1).has(Cue::linker)) return true;
  if (words.token(i).word->stop_word) return words.starts_sentence(i) || !words.follows(i);
  return words.starts_sentence(i) && names.has('w') && !names.any(NameFlags("fyrb"));
}

/// The common noun before "de la", "du", "d’" and the like, or before the mention itself; `floor` where there
/// is none.
std::size_t noun_before(const NameText& words, std::size_t first, std::size_t floor) {
  std::size_t at = first;
  const auto step = [&](std::initializer_list<std::string_view> forms) {
    if (at == floor || !words.follows(at)) return;
    const std::string_view form = words.token(at - 1).word->exact;
    if (std::find(forms.begin(), forms.end(), form) != forms.end()) --at;
  };
  step({"la", "l"});
  step({"de", "du", "des", "d"});
  step({"national"});
  return at > floor && words.follows(at) && !words.capital(at - 1) ? at - 1 : first;
}

/// The rue of "rue de Rivoli", the comte of "comte de Chambord": takes a common noun and its linkers into a
/// name. No word before `floor` is taken.
void take_noun(NameText& words, Mention& mention, std::size_t floor) {
  const bool headed = mention.shape == Shape::headed && mention.scores.best() == EntityType::organisation;
  if (mention.names.any(NameFlags("omga")) || headed) return;
  const std::size_t noun = noun_before(words, mention.first, floor);
  if (noun == mention.first) return;
  const bool direct = noun + 1 == mention.first;
  const bool county = words.token(noun).word->exact == "comté";  // folded, a comte
  const Cues cues = words.cues(noun);
  if (cues.has(Cue::noble) && !county && !direct)
    mention.scores[EntityType::person] += 5.0F;
  else if (cues.has(Cue::place_span) || county || (direct && cues.has(Cue::place_tied)))
    mention.scores[EntityType::place] += 3.5F;
  else
    return;
  mention.first = noun;
  mention.scores.none = 0;
}

/// "Paris, Lyon et Nantes": what stands in a list is of one type.
void score_list(NameText& words, const Mention& previous, Mention& mention) {
  const std::string_view text = words.text();
  const std::uint32_t end = words.token(previous.last - 1).end;
  const std::string_view gap = text.substr(end, words.token(mention.first).begin - end);
  if (!previous.accepted || (gap != ", " && gap != " et " && gap != " ou ")) return;
  const bool titled = previous.type == EntityType::person && previous.first > 0 &&
                      words.cues(previous.first - 1).has(Cue::honorific);  // MM. Dufaure et Picard
  mention.scores[previous.type] += titled ? 3.0F : 1.0F;
}

Mention read_mention(NameText& words, std::size_t i, const Mention* previous) {
  Mention mention = match_name(words, i);
  while (mention.size() > 0 && only_leads(words, mention.first, mention))
    mention = match_name(words, mention.first + 1);
  if (mention.size() == 0) return mention;
  score_inside(words, mention);
  score_around(words, mention);
  if (previous) score_list(words, *previous, mention);
  take_noun(words, mention, previous ? previous->last : 0);
  mention.type = mention.scores.best();
  mention.accepted = mention.scores.margin() >= least_margin;
  return mention;
}

std::string one_line(std::string_view name) {
  if (name.find_first_of("\n\r\t") == std::string_view::npos) return std::string(name);
  std::string line;
  for (const char c : name)
    if (c != '\n' && c != '\r' && c != '\t')
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  return line;
}

/// The letters of what the mention stands for, as usual_name() takes them.
std::string key_of(const NameText& words, const Mention& mention) {
  std::string key;
  if (!mention.canonical.empty())
    append_key(fold(mention.canonical), key);
  else
    for (std::size_t i = mention.first; i < mention.last; ++i) append_key(words.folded(i), key);
  return key;
}

Entity make_entity(const NameText& words, const Mention& mention) {
  const Span span{words.token(mention.first).begin, words.token(mention.last - 1).end};
  if (mention.type == EntityType::place || mention.type == EntityType::organisation)
    if (const auto usual = usual_name(mention.type, key_of(words, mention)); !usual.empty())
      return {span, mention.type, std::string(usual)};
  return {span, mention.type,
          one_line(mention.canonical.empty() ? span.of(words.text()) : mention.canonical)};
}

}  // namespace

struct EntityFinder::State {
  NameText words;
  std::vector<Mention> mentions;
};

EntityFinder::EntityFinder() : state_(std::make_unique<State>()) {}
EntityFinder::~EntityFinder() = default;
EntityFinder::EntityFinder(EntityFinder&&) noexcept = default;
EntityFinder& EntityFinder::operator=(EntityFinder&&) noexcept = default;

std::vector<Entity> EntityFinder::find(std::string_view text, const std::vector<Token>& tokens) {
  NameText& words = state_->words;
  std::vector<Mention>& mentions = state_->mentions;
  words.read(text, tokens);
  mentions.clear();
  std::size_t read = 0;
  for (const std::size_t i : words.candidates()) {
    if (i < read || !may_start(words, i)) continue;
    Mention mention = read_mention(words, i, mentions.empty() ? nullptr : &mentions.back());
    if (mention.size() == 0) continue;
    read = mention.last;
    mentions.push_back(std::move(mention));
  }
  share_evidence(words, mentions);
  std::vector<Entity> entities;
  entities.reserve(mentions.size());
  for (const Mention& mention : mentions)
    if (mention.accepted) entities.push_back(make_entity(words, mention));
  return entities;
}

std::vector<Entity> find_entities(std::string_view text, const std::vector<Token>& tokens) {
  return EntityFinder().find(text, tokens);
}

}  // namespace fsearch
