#include <algorithm>
#include <deque>
#include <string>

#include "analyzers/entities/evidence.hpp"
#include "analyzers/entities/name_patterns.hpp"
#include "analyzers/entities/type_scores.hpp"
#include "analyzers/entities/usual_names.hpp"
#include "analyzers/words/line_cuts.hpp"
#include "fsearch/entities.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

/// Below this, a mention is left out unless the text itself supports it.
constexpr float least_margin = 0.4F;

/// True for the "Le" of "Le maire", which opens most sentences.
bool opens_plainly(NameText& words, std::size_t i) {
  if (!words.stop_word(i) || !words.starts_sentence(i)) return false;
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
  if (mention.shape != Shape::run || mention.size() < 2 || words.link(i + 1) == Link::split) return false;
  const NameKinds names = words.names(i);
  if (words.cues(i).any(Cue::honorific | Cue::title | Cue::never_a_name | Cue::day)) return true;
  if (words.cues(i).has(Cue::acronym) && words.acronym(i)) return true;  // l’ONG Human Rights Watch
  const bool demonym = names.has(NameKind::adjective) && names.has(NameKind::word) &&
                       !names.any(organisations | chief_places | NameKind::first_name) && words.follows(i);
  if (demonym && i > 0 && words.cues(i - 1).has(Cue::linker)) return true;
  if (words.stop_word(i)) return words.starts_sentence(i) || !words.follows(i);
  return words.starts_sentence(i) && names.has(NameKind::word) && !names.any(chief_places | NameKind::first_name);
}

/// The common noun before "de la", "du", "d’" and the like, or before the mention itself; `floor` where there
/// is none.
std::size_t noun_before(NameText& words, std::size_t first, std::size_t floor) {
  std::size_t at = first;
  const auto step = [&](std::initializer_list<TinyForm> forms) {
    if (at != floor && words.follows(at) && words.is_one_of(at - 1, forms)) --at;
  };
  step({"la", "l"});
  step({"de", "du", "des", "d"});
  step({"national"});
  return at > floor && words.follows(at) && !words.capital(at - 1) ? at - 1 : first;
}

/// The bande of "bande de Gaza": true where the gazetteer lists the words from `noun` on as one place.
bool is_listed_from(NameText& words, std::size_t noun, const Mention& mention) {
  if (!words.cues(noun).has(Cue::place_listed)) return false;
  std::string key;
  for (std::size_t i = noun; i < mention.last; ++i) words.append_key_of(i, key);
  return words.search(key).kinds.any(chief_places | NameKind::natural | NameKind::site);
}

/// The rue of "rue de Rivoli", the comte of "comte de Chambord": takes a common noun and its linkers into a
/// name. No word before `floor` is taken.
void take_noun(NameText& words, Mention& mention, std::size_t floor) {
  const bool headed = mention.shape == Shape::headed && mention.scores.best() == EntityType::organisation;
  if (mention.names.any(NameKind::institution | NameKind::medium | NameKind::party | NameKind::club) || headed) return;
  const std::size_t noun = noun_before(words, mention.first, floor);
  if (noun == mention.first) return;
  const bool direct = noun + 1 == mention.first;
  const bool county = words.is(noun, "comté");  // folded, a comte
  const Cues cues = words.cues(noun);
  if (cues.has(Cue::noble) && !county && !direct)
    mention.scores[EntityType::person] += 5.0F;
  else if (cues.has(Cue::place_span) || county || (direct && cues.has(Cue::place_tied)) ||
           is_listed_from(words, noun, mention))
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
  const bool list = gap == ", " || gap == " et " || gap == " ou ";
  const bool particle = previous.type == EntityType::person && (gap == ", de " || gap == " et de ");
  if (!previous.accepted || (!list && !particle)) return;
  const bool titled =
      previous.particles > 0 || (previous.type == EntityType::person && previous.first > 0 &&
                                 words.cues(previous.first - 1).has(Cue::honorific));  // MM. Dufaure et Picard
  mention.scores[previous.type] += titled ? 3.0F : 1.0F;
  if (titled && particle) mention.particles = 1;
}

Mention read_mention(NameText& words, std::size_t i, const Mention* previous) {
  Mention mention = match_name(words, i);
  while (mention.size() > 0 && only_leads(words, mention.first, mention))
    mention = match_name(words, mention.first + 1);
  if (mention.size() == 0) return mention;
  score_inside(words, mention);
  mention.particles = count_titled_particles(words, mention.first);
  score_around(words, mention);
  if (previous) score_list(words, *previous, mention);
  take_noun(words, mention, previous ? previous->last : 0);
  mention.type = mention.scores.best();
  mention.accepted = mention.scores.margin() >= least_margin;
  return mention;
}

bool breaks_line(char c) { return c == '\n' || c == '\r' || c == '\t'; }

std::string one_line(std::string_view name) {
  std::string line;
  for (const char c : name)
    if (!breaks_line(c))
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  return line;
}

/// Puts the letters of what the mention stands for in `key`, as usual_name() takes them.
void read_key(NameText& words, const Mention& mention, std::string& key) {
  key.clear();
  if (!mention.canonical.empty())
    append_key(fold(mention.canonical), key);
  else
    for (std::size_t i = mention.first; i < mention.last; ++i) words.append_key_of(i, key);
}

}  // namespace

struct EntityFinder::State {
  NameText words;
  std::vector<Mention> mentions;
  std::vector<EntityMention> found;
  std::deque<std::string> lines;  ///< Names that the text breaks, in one line.
  std::string key;                ///< Scratch.

  void read(std::string_view text, const std::vector<Token>& tokens);
  EntityMention finish(const Mention& mention);
};

void EntityFinder::State::read(std::string_view text, const std::vector<Token>& tokens) {
  words.read(text, tokens);
  mentions.clear();
  std::size_t read = 0;
  for (const std::size_t i : words.candidates()) {
    if (i < read || !may_start(words, i)) continue;
    const Mention mention = read_mention(words, i, mentions.empty() ? nullptr : &mentions.back());
    if (mention.size() == 0) continue;
    read = mention.last;
    mentions.push_back(mention);
  }
  share_evidence(words, mentions);
}

EntityMention EntityFinder::State::finish(const Mention& mention) {
  const Span span{words.token(mention.first).begin, words.token(mention.last - 1).end};
  if (mention.type == EntityType::place || mention.type == EntityType::organisation) {
    read_key(words, mention, key);
    if (const auto usual = usual_name(mention.type, key); !usual.empty()) return {span, mention.type, usual};
  }
  const std::string_view name = mention.canonical.empty() ? span.of(words.text()) : mention.canonical;
  const bool cut = name.find("- ") != std::string_view::npos || name.find("¬") != std::string_view::npos;
  const bool broken = cut || std::any_of(name.begin(), name.end(), breaks_line);
  const bool surname = mention.type == EntityType::person && mention.size() == 1;
  const Span whole{words.token(mention.first - (surname ? mention.particles : 0)).begin, span.end};
  return {whole, mention.type, broken ? lines.emplace_back(one_line(mend_name(name))) : name};
}

EntityFinder::EntityFinder() : state_(std::make_unique<State>()) {}
EntityFinder::~EntityFinder() = default;
EntityFinder::EntityFinder(EntityFinder&&) noexcept = default;
EntityFinder& EntityFinder::operator=(EntityFinder&&) noexcept = default;

const std::vector<EntityMention>& EntityFinder::find_mentions(std::string_view text, const std::vector<Token>& tokens) {
  State& state = *state_;
  state.read(text, tokens);
  state.found.clear();
  state.lines.clear();
  for (const Mention& mention : state.mentions)
    if (mention.accepted) state.found.push_back(state.finish(mention));
  return state.found;
}

std::vector<Entity> EntityFinder::find(std::string_view text, const std::vector<Token>& tokens) {
  std::vector<Entity> entities;
  for (const EntityMention& mention : find_mentions(text, tokens))
    entities.push_back({mention.span, mention.type, std::string(mention.canonical)});
  return entities;
}

std::vector<Entity> find_entities(std::string_view text, const std::vector<Token>& tokens) {
  return EntityFinder().find(text, tokens);
}

}  // namespace fsearch
