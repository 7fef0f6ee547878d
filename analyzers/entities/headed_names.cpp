#include "analyzers/entities/name_patterns.hpp"

namespace fsearch {
namespace {

constexpr Cues any_head = Cue::org_head | Cue::place_head | Cue::other_head;
constexpr std::size_t most_complements = 3;

/// Reads what belongs to a head.
class Complements {
 public:
  Complements(NameText& words, std::size_t head, bool takes_nouns)
      : words_(words), end_(head + 1), takes_nouns_(takes_nouns) {}

  std::size_t read() {
    adjectives();
    capitals();
    for (std::size_t n = 0; n < most_complements && complement(); ++n) {
    }
    return end_;
  }
  bool any_capital() const { return any_capital_; }

 private:
  bool plain_word(std::size_t i) {
    return i < words_.size() && words_.follows(i) && !words_.capital(i) && !words_.stop_word(i) &&
           !words_.cues(i).has(Cue::never_a_name);
  }
  void adjectives() {
    for (int n = 0; takes_nouns_ && n < 2 && plain_word(end_) && words_.names(end_).has(NameKind::adjective); ++n)
      ++end_;
  }
  void capitals() {
    while (end_ < words_.size() && words_.tied(end_) && words_.capital(end_)) {
      any_capital_ = true;
      ++end_;
    }
  }
  /// The word after "de la", "du", "d’"..., or `i` itself where none of these stands there.
  std::size_t skip_linkers(std::size_t i) {
    if (i >= words_.size() || !words_.follows(i) || !words_.is_one_of(i, {"de", "du", "des", "d"})) return i;
    const bool article = i + 1 < words_.size() && words_.follows(i + 1) && !words_.capital(i + 1) &&
                         words_.is_one_of(i, {"de"}) && words_.is_one_of(i + 1, {"la", "l"});
    return article ? i + 2 : i + 1;
  }
  bool complement() {
    const bool pair =
        takes_nouns_ && end_ + 1 < words_.size() && words_.follows(end_) && words_.is_one_of(end_, {"et"});
    const std::size_t start = pair ? end_ + 1 : end_;
    const std::size_t next = skip_linkers(start);
    if (next == start || next >= words_.size() || !words_.follows(next)) return false;
    // "Fédération de football et du sélectionneur", "Société générale et du Crédit lyonnais" name two.
    if (pair && words_.cues(next).any(words_.capital(next) ? any_head : Cues(Cue::title))) return false;
    if (words_.capital(next)) {
      if (words_.names(next).has(NameKind::first_name) && match_person(words_, next).size() > 0)
        return false;  // its head, its player
      end_ = next;
      capitals();
      return true;
    }
    const std::string_view noun = words_.folded(next);
    const bool verb = noun.size() > 3 && (noun.ends_with("er") || noun.ends_with("ir"));  // not fer, mer
    if (!takes_nouns_ || verb || !plain_word(next) || !words_.names(next).has(NameKind::word)) return false;
    end_ = next + 1;
    adjectives();
    return true;
  }

  NameText& words_;
  std::size_t end_;
  bool takes_nouns_;
  bool any_capital_ = false;
};

}  // namespace

Mention match_headed(NameText& words, std::size_t first) {
  Mention mention{.first = first, .last = first, .shape = Shape::headed};
  const Cues cues = words.cues(first);
  const bool lower = !words.capital(first);
  if (lower ? !cues.has(Cue::org_span) : !cues.any(any_head)) return mention;
  const bool place_only = !cues.any(Cue::org_head | Cue::other_head);
  Complements complements(words, first, !place_only && !words.starts_sentence(first));
  const std::size_t end = complements.read();
  if (end == first + 1 || ((lower || place_only || words.starts_sentence(first)) && !complements.any_capital()))
    return mention;
  mention.last = end;
  return mention;
}

}  // namespace fsearch
