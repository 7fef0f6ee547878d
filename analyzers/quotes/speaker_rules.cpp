#include "analyzers/quotes/speaker_rules.hpp"

#include <algorithm>
#include <string_view>

#include "analyzers/quotes/speech_words.hpp"

namespace fsearch {
namespace {

constexpr std::size_t verb_within = 5;      // Words from a quotation to its verb: "a pour sa part ensuite déclaré".
constexpr std::size_t subject_within = 14;  // Words from a verb to its subject, titles between them.
constexpr std::size_t incise_within = 6;    // Words of "estime la députée Inès Morvan".
constexpr std::size_t title_within = 6;     // Words from a name back to the preposition of its title.
constexpr std::size_t quote_within = 16;    // Words from a verb to what it introduces.
constexpr std::size_t person_within = 60;   // Words from a pronoun back to whom it stands for.

bool opens_relative(std::string_view form) { return speech_words().relatives.contains(form); }

bool is_pronoun(std::string_view form) { return speech_words().persons.contains(form); }

bool is_nobody(std::string_view form) { return speech_words().nobody.contains(form); }

bool holds(std::string_view gap, std::string_view mark) { return gap.find(mark) != std::string_view::npos; }

}  // namespace

/// Whether the name at `word` belongs to another noun or is spoken to: "de la SNCF", "à Claire Vasseur", "par Le
/// Phare".
bool SpeakerRules::is_complement(std::size_t word, std::size_t begin) const {
  const std::size_t first = word - std::min(word - begin, title_within);
  for (std::size_t at = word; at > first;) {
    if (holds(words_.gap(at), ",") || holds(words_.gap(at), ":")) return false;
    const bool bracketed = holds(words_.gap(at), "(");  // "à l’Agence France-Presse (AFP)"
    --at;
    if (words_.is_preposition(at)) return true;
    if (words_.is_speech_verb(at) || (words_.named_at(at) && !bracketed) || ends_aside(at)) return false;
  }
  return false;
}

/// "en 2019", "de son côté", "pour sa part" say nothing of the name behind them.
bool SpeakerRules::ends_aside(std::size_t word) const {
  const auto form = words_.form(word);
  return words_[word].has(TokenFlag::number) || speech_words().asides.contains(form) || opens_relative(form);
}

/// The verb of speech, with nothing before it but function words: "a-t-il ensuite déclaré".
std::optional<std::size_t> SpeakerRules::verb_behind(WordStretch rest) const {
  for (std::size_t i = rest.begin; i < std::min(rest.end, rest.begin + verb_within); ++i) {
    if (words_.is_speech_verb(i)) return i;
    if (words_.named_at(i) || (!words_.is_small(i) && !speech_words().before_verb.contains(words_.form(i))))
      return std::nullopt;
  }
  return std::nullopt;
}

/// "selon", "d’après": returns the word behind it, `word` where there is none.
std::size_t SpeakerRules::source_word(std::size_t word, std::size_t end) const {
  if (word + 1 < end && words_.form(word) == "selon") return word + 1;
  if (word + 2 < end && words_.form(word) == "d" && words_.form(word + 1) == "après") return word + 2;
  return word;
}

std::optional<std::size_t> SpeakerRules::behind(WordStretch rest) const {
  if (rest.size() < 2) return std::nullopt;
  if (const std::size_t source = source_word(rest.begin, rest.end); source != rest.begin)
    return subject_behind(source, rest.end);
  const auto verb = verb_behind(rest);
  if (!verb) return std::nullopt;
  for (std::size_t i = rest.begin; i < std::min(rest.end, *verb + 3); ++i) {
    if (i > *verb && holds(words_.gap(i), ",")) break;
    if (is_nobody(words_.form(i))) return std::nullopt;
    if (is_pronoun(words_.form(i))) return last_person(rest.begin);
  }
  return subject_behind(*verb + 1, rest.end);
}

/// The first name that is no other noun's complement: a person behind titles and appositions ("la porte-parole de la
/// SNCF, Ana Dupré"); any other only where no noun comes before it, for "la porte-parole de la SNCF" is not the SNCF.
std::optional<std::size_t> SpeakerRules::subject_behind(std::size_t begin, std::size_t end) const {
  bool noun_before = false;
  for (std::size_t i = begin; i < std::min(end, begin + subject_within); ++i) {
    if (const auto name = words_.named_at(i)) {
      const bool person = words_.type(*name) == EntityType::person;
      if (words_.starts_name(i) && !is_complement(i, begin) && (person || !noun_before)) return name;
    } else if (opens_relative(words_.form(i))) {
      return std::nullopt;
    } else if (!words_.is_small(i) && !holds(words_.gap(i + 1), ",")) {
      noun_before = true;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> SpeakerRules::within(WordStretch inside) const {
  for (std::size_t i = inside.begin + 1; i + 1 < inside.end; ++i) {
    if (!words_.is_speech_verb(i) || !holds(words_.gap(i), ",")) continue;
    const auto name = subject_behind(i + 1, std::min(inside.end, i + incise_within));
    if (!name) continue;
    const std::size_t rest = words_.word_at(words_.span(*name).end);
    if (rest >= inside.end || words_.gap(rest).find_first_of(",.!?") != std::string_view::npos) return name;
  }
  return std::nullopt;
}

std::optional<std::size_t> SpeakerRules::before(WordStretch head, const Quotation& quotation) const {
  if (head.size() == 0) return std::nullopt;
  const auto gap = words_.text(words_[head.end - 1].end, quotation.outside.begin);
  const bool colon = holds(gap, ":");
  if (words_.form(head.begin) == "pour" && holds(gap, ",")) return subject_behind(head.begin + 1, head.end);
  if (const std::size_t source = source_word(head.begin, head.end); source != head.begin)
    return subject_behind(source, head.end);
  const std::size_t first = head.size() > quote_within ? head.end - quote_within : head.begin;
  for (std::size_t verb = head.end; verb-- > first;) {
    if (!words_.is_speech_verb(verb) || words_.is_infinitive(verb)) continue;  // "a invité Ana Dupré à dire"
    if (words_.form(head.begin) == "comme") return subject_behind(verb + 1, head.end);
    if (const auto name = subject_before(head.begin, verb)) return name;
  }
  if (!colon) return std::nullopt;
  for (std::size_t i = head.begin; i < std::min(head.end, head.begin + 4); ++i)
    if (words_.starts_name(i) && !is_complement(i, head.begin)) return words_.named_at(i);
  return std::nullopt;
}

/// Of the brackets that end behind `word`, the first word: "David Morel (LR) estime".
std::optional<std::size_t> SpeakerRules::opening_bracket(std::size_t begin, std::size_t word) const {
  if (!words_.gap(word + 1).starts_with(')')) return std::nullopt;
  for (std::size_t i = word + 1; i-- > begin + 1;)
    if (holds(words_.gap(i), "(")) return i;
  return std::nullopt;
}

/// The nearest name that is no other noun's complement, past what commas and brackets set apart: "Élodie Bastien,
/// directrice du festival, confirme". Nobody where the sentence says no ("n’a pas dit") or has another subject ("on
/// juge").
std::optional<std::size_t> SpeakerRules::subject_before(std::size_t begin, std::size_t verb) const {
  bool apart = false;
  for (std::size_t i = verb; i-- > begin;) {
    const std::string_view form = words_.form(i);
    if (holds(words_.gap(i + 1), ",")) apart = !apart;
    if (const auto opening = opening_bracket(begin, i)) {
      i = *opening;
      continue;
    }
    if (const auto name = words_.named_at(i)) {
      while (i > begin && words_.named_at(i - 1) == name) --i;
      if (!is_complement(i, begin)) return name;
    } else if (!apart) {
      if (form == "n" || form == "ne" || is_nobody(form) || opens_relative(form)) return std::nullopt;
      if (is_pronoun(form)) return last_person(begin);
      if (i + 1 == verb && is_noun(i, begin)) return std::nullopt;
    }
  }
  return std::nullopt;
}

/// "la loi dite", "un voisin raconte": a determiner and its noun.
bool SpeakerRules::is_noun(std::size_t word, std::size_t begin) const {
  return !words_.is_small(word) && !words_[word].has(TokenFlag::number) && word > begin && words_.is_small(word - 1);
}

/// Whom "il" or "elle" stands for in the sentence that `word` is in or ends: of the sentences before, the subject of
/// the nearest one that has a person; whoever spoke last where that was nearer.
std::optional<std::size_t> SpeakerRules::last_person(std::size_t word) const {
  const std::size_t first = word > person_within ? word - person_within : 0;
  for (std::size_t end = word; end > first;) {
    const std::size_t begin = words_.sentence_begin(end);
    if (last_ && last_->word >= begin) return last_->speaker;
    for (std::size_t i = begin; i < end; ++i) {
      const auto name = words_.named_at(i);
      const bool person = name && words_.starts_name(i) && words_.type(*name) == EntityType::person;
      if (person && !is_quoted(i) && !is_complement(i, begin)) return name;
    }
    end = begin;
  }
  return std::nullopt;
}

bool SpeakerRules::is_quoted(std::size_t word) const {
  const auto next = std::partition_point(quotations_.begin(), quotations_.end(), [&](const Quotation& quotation) {
    return quotation.outside.end <= words_[word].begin;
  });
  return next != quotations_.end() && next->outside.begin < words_[word].begin;
}

void SpeakerRules::remember(std::size_t speaker, std::size_t word) {
  if (words_.type(speaker) == EntityType::person) last_ = {speaker, word};
}

std::optional<SpeakerRules::Reported> SpeakerRules::reported(WordStretch sentence) const {
  if (const std::size_t source = source_word(sentence.begin, sentence.end); source != sentence.begin) {
    const auto name = subject_behind(source, sentence.end);
    if (!name) return std::nullopt;
    std::size_t i = words_.word_at(words_.span(*name).end);
    if (i + 2 >= sentence.end || !holds(words_.gap(i), ",")) return std::nullopt;
    return Reported{{words_[i].begin, words_[sentence.end - 1].end}, *name};
  }
  for (std::size_t i = sentence.begin + 2; i < sentence.end; ++i) {
    const std::size_t source = source_word(i, sentence.end);
    if (source == i || !holds(words_.gap(i), ",")) continue;
    const auto name = subject_behind(source, sentence.end);
    if (!name || words_.word_at(words_.span(*name).end) != sentence.end) return std::nullopt;
    return Reported{{words_[sentence.begin].begin, words_[i - 1].end}, *name};
  }
  return std::nullopt;
}

}  // namespace fsearch
