#include "analyzers/entities/type_scores.hpp"

namespace fsearch {
namespace {

/// Reads the words before and after one mention.
class Surroundings {
 public:
  Surroundings(NameText& words, Mention& mention) : words_(words), mention_(mention), scores_(mention.scores) {}

  void score() {
    if (mention_.first > 0 && before_is_tied()) {
      score_word_before();
      score_complement();
      if (mention_.particles > 0) add(EntityType::person, 6.0F);
    }
    score_quotes();
    if (within_title()) scores_.none += 2.5F;
    score_dateline();
    score_place_after();
    if (mention_.last < words_.size()) score_after();
  }

 private:
  Cues cues(std::size_t i) { return words_.cues(i); }
  std::size_t before() const { return mention_.first - 1; }
  bool before_is_tied() { return words_.tied(mention_.first) || (abbreviated() && words_.byte_after(before()) == '.'); }
  bool abbreviated() { return cues(before()).has(Cue::honorific) && words_.surface(before()).size() <= 4; }
  void add(EntityType type, float weight) { scores_[type] += weight; }

  /// The cues of the noun that the adjective at `i` describes: of the centre in "centre hospitalier"; none
  /// for other words.
  Cues described(std::size_t i) {
    const bool after_noun =
        i > 0 && words_.follows(i) && !words_.capital(i) && cues(i - 1).any(Cue::org_before | Cue::place_before);
    return after_noun && words_.names(i).has(NameKind::adjective) ? cues(i - 1) : Cues();
  }

  /// The adjective of "le président américain X".
  bool behind_title() { return before() > 0 && words_.follows(before()) && cues(before() - 1).has(Cue::title); }

  void score_word_before() {
    const Cues cue = cues(before());
    const bool named = words_.capital(before()) && !words_.starts_sentence(before());
    if (cue.has(Cue::honorific))
      add(EntityType::person, 6.0F);
    else if (cue.has(Cue::title))
      add(EntityType::person, 3.0F);
    else if ((named ? mention_.size() > 1 : behind_title()) && words_.names(before()).has(NameKind::adjective))
      add(EntityType::person, 2.5F);
    if (cue.has(Cue::org_before) && !named) add(EntityType::organisation, 2.5F);
    if (cue.has(Cue::other_before) && !named) add(EntityType::other, 3.0F);
    if (!named && described(before()).has(Cue::org_before)) add(EntityType::organisation, 2.0F);
    if (cue.has(Cue::org_prep)) add(EntityType::organisation, 1.5F);
    if (cue.has(Cue::place_before) && !named) add(EntityType::place, 1.5F);
    score_preposition();
  }

  void score_preposition() {
    const TinyForm word = words_.exact(before());
    const auto is_one_of = [word](std::initializer_list<TinyForm> forms) { return word.is_one_of(forms); };
    if (is_one_of({"à"}) && before() > 0 && cues(before() - 1).has(Cue::to_somebody)) {
      add(EntityType::person, 0.8F);
      add(EntityType::organisation, 0.8F);
    } else if (is_one_of({"à", "en", "vers", "depuis"}) || (is_one_of({"a"}) && words_.starts_sentence(before()))) {
      add(EntityType::place, mention_.size() == 1 ? 2.4F : 1.8F);
      if (before() > 0 && cues(before() - 1).has(Cue::travel)) add(EntityType::place, 1.5F);
    } else if (is_one_of({"le", "la", "l", "les", "du", "au", "aux", "des", "un", "une", "ce", "cette"})) {
      score_article();
    } else if (is_one_of({"pour"}) && before() > 0 && words_.follows(before()) && cues(before() - 1).has(Cue::travel)) {
      add(EntityType::place, 2.4F);
    } else if (is_one_of({"de", "d", "entre", "et"})) {
      add(EntityType::place, is_unknown() && !is_one_of({"et"}) ? 0.5F : 0.3F);
    } else if (is_unknown() && is_one_of({"sur"})) {
      add(EntityType::other, 0.6F);
    } else if (is_unknown() && is_one_of({"the", "of", "in", "and"})) {
      scores_.none += 1.0F;  // the rest of a name in English
    } else if (is_one_of({"selon", "par", "avec", "pour", "que", "qu", "contre", "mais"})) {
      add(EntityType::person, 0.5F);
      add(EntityType::organisation, 0.4F);
    }
  }

  /// One word that the gazetteer does not have: of what kind it is, only its place tells.
  bool is_unknown() const {
    return mention_.size() == 1 && mention_.shape == Shape::run && mention_.names.empty() &&
           !words_.acronym(mention_.first);
  }

  /// "la Saint-Valentin" is a day, for towns and men called so have no article.
  void score_feast() {
    if (mention_.size() == 1 && words_.is_one_of(before(), {"la"}) &&
        words_.surface(mention_.first).starts_with("Saint-"))
      add(EntityType::other, 4.0F);
  }

  /// "le" before a name: hardly a person.
  void score_article() {
    add(EntityType::person, mention_.shape == Shape::person ? -0.5F : -2.0F);
    const bool place = mention_.names.any(all_places);
    add(EntityType::organisation, 0.3F);
    add(EntityType::other, 0.4F);
    add(EntityType::place, 0.3F);
    score_unknown_behind_article();
    score_feast();
    const bool ship = before() > 0 && words_.follows(before()) && words_.is_one_of(before(), {"le", "la", "l"}) &&
                      cues(before() - 1).has(Cue::other_before);  // le vapeur la Ville-de-Bordeaux
    if (ship) add(EntityType::other, 4.0F);
    if (place && words_.is_one_of(before(), {"la", "l", "au", "aux"})) add(EntityType::place, 0.8F);
    if (words_.is_one_of(before(), {"un", "une", "ce", "cette", "des"})) scores_.none += 0.8F;
    if (before() > 0 && words_.follows(before()) && words_.is_one_of(before() - 1, {"dans", "sur", "vers", "depuis"}))
      add(EntityType::place, 1.2F);
  }

  /// "les Arawaks" are a people; "au Nürburgring" is a place sooner than a body.
  void score_unknown_behind_article() {
    const std::size_t i = mention_.first;
    if (!is_unknown()) return;
    if (words_.is_one_of(before(), {"les", "des", "aux"}) && words_.folded(i).ends_with('s')) scores_.none += 1.5F;
    if (words_.is_one_of(before(), {"au"})) add(EntityType::place, 0.8F);
  }

  /// "la ville de Tours", "le patron d’Orange": the noun before de.
  void score_complement() {
    std::size_t at = before();
    if (words_.is_one_of(at, {"la", "l", "les"}) && at > 0 && words_.follows(at)) --at;
    if (!words_.is_one_of(at, {"de", "d", "du", "des"}) || at == 0 || !words_.follows(at)) return;
    const Cues noun = cues(at - 1) | described(at - 1);
    if (noun.has(Cue::place_before)) add(EntityType::place, 2.5F);
    if (noun.has(Cue::org_before)) add(EntityType::organisation, 1.5F);
    if (noun.has(Cue::noble))
      add(EntityType::place, 1.0F);
    else if (noun.has(Cue::title))
      add(EntityType::organisation, 0.8F);
    if (noun.has(Cue::other_before)) add(EntityType::person, 0.8F);
    if (noun.has(Cue::travel)) add(EntityType::place, 1.2F);
    if (noun.has(Cue::place_prep) && !words_.is_one_of(at - 1, {"a", "en"})) add(EntityType::place, 2.0F);  // près de
  }

  /// True where the mention is a part of a short quotation that starts with a capital: a word of a title, most
  /// likely, such as the Summer of « The Good Summer ».
  bool within_title() {
    constexpr std::size_t longest_title = 8;
    std::size_t first = mention_.first;
    for (; words_.tied(first); --first)  // what is tied has no mark between
      if (mention_.last - first >= longest_title) return false;
    if (!words_.quote_before(first)) return false;
    std::size_t last = mention_.last;
    for (; last < words_.size() && words_.tied(last); ++last)
      if (last - first >= longest_title) return false;
    if (!words_.quote_after(last - 1)) return false;
    const bool whole = first == mention_.first && last == mention_.last;
    return !whole && words_.capital(first);
  }

  /// A name alone between quotation marks is a title.
  void score_quotes() {
    const bool left = words_.quote_before(mention_.first);
    const bool right = words_.quote_after(mention_.last - 1);
    if (left && right) {
      add(mention_.names.has(NameKind::medium) ? EntityType::organisation : EntityType::other, 2.5F);  // « Libération »
      if (mention_.first > 0 && cues(before()).has(Cue::other_before)) add(EntityType::other, 3.0F);
    }
    if (is_unknown() && words_.byte_before(mention_.first) == '(') add(EntityType::place, 0.5F);
    if (left && !right && mention_.shape == Shape::run) add(EntityType::person, -1.0F);
  }

  /// "PARIS, 3 mai (Dépêche Horizon) -": a place and an agency.
  void score_dateline() {
    const std::uint32_t end = words_.token(mention_.last - 1).end;
    const std::string_view after = words_.text().substr(end, 5);
    const bool opens = mention_.first == 0 && words_.acronym(0) && end - words_.token(0).begin > 5;
    if (opens && (after.starts_with(" (") || (after.starts_with(", ") && after.find_first_of("0123456789") == 2)))
      add(EntityType::place, 4.0F);
    if (words_.byte_before(mention_.first) == '(' &&
        (after.starts_with(") - ") || after.starts_with(") – ") || after.starts_with(") —")))
      add(EntityType::organisation, 2.5F);
  }

  /// "Jülich, en Allemagne", "Chinon (Indre-et-Loire)": a place named by the one it lies in.
  void score_place_after() {
    std::size_t i = mention_.last;
    if (i >= words_.size()) return;
    const std::uint32_t end = words_.token(i - 1).end;
    const std::string_view gap = words_.text().substr(end, words_.token(i).begin - end);
    if (gap == ", " && words_.is_one_of(i, {"en", "au", "aux", "dans"})) {
      ++i;
      if (i < words_.size() && words_.is_one_of(i, {"le", "la", "l", "les"})) ++i;
    } else if (gap != " (") {
      return;
    }
    if (i < words_.size() && words_.capital(i) && words_.names(i).any(NameKind::country | NameKind::region))
      add(EntityType::place, 2.0F);
  }

  /// "Airbus a livré": no common noun opens a sentence without its article and before its verb.
  void score_bare_subject(std::size_t verb) {
    const bool bare = mention_.size() == 1 && words_.starts_sentence(mention_.first) &&
                      mention_.names.any(known_places | organisations) && !words_.stop_word(mention_.first);
    const bool auxiliary = words_.is_one_of(
        verb, {"a", "est", "va", "avait", "était", "sera", "vient", "doit", "peut", "veut", "n", "ne", "s", "se"});
    if (bare && auxiliary && words_.follows(verb)) scores_.none -= 3.0F;
  }

  void score_after() {
    const std::size_t i = mention_.last;
    if (!words_.tied(i) || words_.capital(i)) return;
    if (cues(i).has(Cue::say)) add(EntityType::person, 1.2F);
    score_bare_subject(i);
    const bool had = words_.is_one_of(i, {"a", "avait", "est", "était"});
    if (had && i + 1 < words_.size() && words_.follows(i + 1) && cues(i + 1).has(Cue::say))
      add(EntityType::person, 1.2F);
  }

  NameText& words_;
  Mention& mention_;
  TypeScores& scores_;
};

}  // namespace

void score_around(NameText& words, Mention& mention) { Surroundings(words, mention).score(); }

}  // namespace fsearch
