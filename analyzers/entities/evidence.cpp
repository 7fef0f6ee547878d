#include "analyzers/entities/evidence.hpp"

#include <boost/unordered/unordered_flat_map.hpp>

namespace fsearch {
namespace {

/// A margin from which a type is taken as known, and one that only a definition has.
constexpr float sure = 2.0F;
constexpr float defined = 100.0F;

std::uint64_t key_of(NameText& words, std::size_t first, std::size_t last) {
  std::uint64_t key = 0;
  for (std::size_t i = first; i < last; ++i) key = key * 31 + words.folded_hash(i);
  return key;
}

std::string_view written(const NameText& words, const Mention& mention) {
  const std::size_t from = words.token(mention.first).begin;
  return words.text().substr(from, words.token(mention.last - 1).end - from);
}

/// A name that is known for sure, and its fullest form.
struct KnownName {
  EntityType type;
  float margin;
  std::string_view canonical;
  bool disputed = false;  ///< Two people share this surname.
};

/// The names that one text makes known, by the hash of their folded words.
class KnownNames {
 public:
  void learn(std::uint64_t key, const Mention& mention, std::string_view canonical) {
    const float margin = mention.scores.margin();
    const auto [at, fresh] = names_.try_emplace(key, KnownName{mention.type, margin, canonical});
    KnownName& name = at->second;
    if (fresh || name.margin >= defined) return;
    if (name.type == mention.type)
      add_form(name, canonical);
    else if (margin > name.margin)
      name = {mention.type, margin, canonical};
    name.margin = std::max(name.margin, margin);
  }
  void define(std::uint64_t key, EntityType type, std::string_view canonical) {
    names_.insert_or_assign(key, KnownName{type, defined, canonical});
  }
  const KnownName* find(std::uint64_t key) const {
    const auto at = names_.find(key);
    return at == names_.end() ? nullptr : &at->second;
  }
  bool empty() const { return names_.empty(); }

 private:
  /// "Altman" does not compete with "Sam Altman"; "Jack Altman" does.
  static void add_form(KnownName& name, std::string_view canonical) {
    name.disputed = name.disputed || (!canonical.ends_with(name.canonical) && !name.canonical.ends_with(canonical));
    if (canonical.size() > name.canonical.size()) name.canonical = canonical;
  }

  boost::unordered_flat_map<std::uint64_t, KnownName> names_;
};

/// True where `acronym` stands in parentheses right behind `full`.
bool defines_acronym(NameText& words, const Mention& full, const Mention& acronym) {
  // "Paul Vannier (LFI)" is no definition.
  return full.type != EntityType::person && acronym.first == full.last && acronym.size() == 1 &&
         words.acronym(acronym.first) && full.size() > 1 && words.byte_before(acronym.first) == '(' &&
         words.byte_after(acronym.first) == ')';
}

void learn_acronyms(NameText& words, std::vector<Mention>& mentions, KnownNames& known) {
  for (std::size_t i = 0; i + 1 < mentions.size(); ++i) {
    Mention& acronym = mentions[i + 1];
    if (!mentions[i].accepted || !defines_acronym(words, mentions[i], acronym)) continue;
    acronym.accepted = true;
    acronym.type = mentions[i].type;
    acronym.canonical = written(words, mentions[i]);
    known.define(key_of(words, acronym.first, acronym.last), acronym.type, written(words, mentions[i]));
  }
}

void learn_names(NameText& words, const std::vector<Mention>& mentions, KnownNames& known) {
  for (const Mention& mention : mentions) {
    if (!mention.accepted || mention.scores.margin() < sure || !mention.canonical.empty()) continue;
    const std::string_view full = written(words, mention);
    known.learn(key_of(words, mention.first, mention.last), mention, full);
    if (mention.type == EntityType::person && mention.size() > 1)
      known.learn(key_of(words, mention.last - 1, mention.last), mention, full);
  }
}

/// A word that opens a sentence is hardly the name of the same letters: "La" is no evidence of "LA".
bool only_opens(NameText& words, const Mention& mention) {
  return words.starts_sentence(mention.first) && words.cues(mention.first).has(Cue::linker) &&
         words.names(mention.first).has(NameKind::word);
}

void apply(NameText& words, Mention& mention, const KnownNames& known) {
  const KnownName* name = known.find(key_of(words, mention.first, mention.last));
  if (name == nullptr) return;
  if (mention.accepted && mention.type != name->type && mention.scores.margin() >= name->margin) return;
  if (!mention.accepted && only_opens(words, mention)) return;
  mention.accepted = true;
  mention.type = name->type;
  if (!name->disputed && mention.canonical.empty()) mention.canonical = name->canonical;
}

}  // namespace

void share_evidence(NameText& words, std::vector<Mention>& mentions) {
  KnownNames known;
  learn_acronyms(words, mentions, known);
  learn_names(words, mentions, known);
  if (known.empty()) return;
  for (Mention& mention : mentions)
    if (mention.size() == 1 || !mention.accepted) apply(words, mention, known);
}

}  // namespace fsearch
