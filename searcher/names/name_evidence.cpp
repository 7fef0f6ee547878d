#include "searcher/names/name_evidence.hpp"

#include <algorithm>
#include <string>

#include "searcher/names/name_cues.hpp"
#include "store/entities/entity_key.hpp"
#include "text/fold.hpp"

namespace fsearch {
namespace {

constexpr std::size_t most_bytes = 60;  ///< Looked at before a name.
constexpr std::size_t most_words = 6;

/// The last words before a place, folded, the nearest first; none beyond the end of a sentence.
std::vector<std::string> words_before(std::string_view text, std::uint32_t begin) {
  std::string_view rest = text.substr(0, begin);
  if (rest.size() > most_bytes) rest.remove_prefix(rest.size() - most_bytes);
  const std::string folded = fold(rest);
  std::vector<std::string> words;
  for (std::string_view left = folded; !left.empty() && words.size() < most_words;) {
    const std::size_t space = left.find_last_of(" '-\n\t");
    const std::string_view word = space == std::string_view::npos ? left : left.substr(space + 1);
    if (word.find_first_of(".,;:!?()\"") != std::string_view::npos) break;
    if (!word.empty()) words.emplace_back(word);
    if (space == std::string_view::npos || left[space] == '\n') break;
    left = left.substr(0, space);
  }
  return words;
}

bool is_one_of(const std::string& word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether a longer name is said to be of this one: "choregies d orange".
bool is_after(std::string_view key, const std::string& name) {
  return key.ends_with(" d " + name) || key.ends_with(" de " + name) || key.ends_with(" du " + name);
}

/// "defense" is "la defense".
bool is_same(std::string_view key, std::string_view name) {
  return key == name || (name.ends_with(key) && is_one_of(std::string(name.substr(0, name.size() - key.size())),
                                                          {"le ", "la ", "les ", "l "}));
}

bool inside(const std::vector<Span>& spans, Span span) {
  return std::any_of(spans.begin(), spans.end(),
                     [&](Span outer) { return outer.begin <= span.begin && span.end <= outer.end; });
}

}  // namespace

bool stands_behind_article(std::string_view text, std::uint32_t begin, std::string_view article) {
  const std::vector<std::string> words = words_before(text, begin);
  if (words.empty()) return false;
  if (words[0] == article) return true;
  return article == "le" ? is_one_of(words[0], {"du", "au"}) : article == "les" && is_one_of(words[0], {"des", "aux"});
}

std::optional<EntityType> type_told_before(std::string_view text, std::uint32_t begin) {
  const std::vector<std::string> words = words_before(text, begin);
  if (words.empty()) return std::nullopt;
  if (words[0] == "a" && words.size() == 1) return EntityType::place;  // elsewhere "face à", "grâce à"
  if (const auto cue = name_cue(NameCue::before, words[0])) return cue->type;
  // "patronne du nouveau Suez", "théâtre antique d’Orange": one word may stand on each side.
  const auto links = [](const std::string& word) { return is_one_of(word, {"de", "d", "du", "la"}); };
  if (!links(words[0]) && (words.size() < 2 || !links(words[1]))) return std::nullopt;
  std::size_t others = 0;
  for (std::size_t i = links(words[0]) ? 1 : 2; i < words.size() && others < 2; ++i) {
    for (const NameCue cue : {NameCue::of, NameCue::text, NameCue::before})
      if (const auto told = name_cue(cue, words[i])) return told->type;
    if (!links(words[i])) ++others;
  }
  return std::nullopt;
}

NameEvidence::NameEvidence(const QueryEntity& wanted, const StoredArticle& article, EntityIndex& entities)
    : wanted_(wanted), article_(article) {
  for (const StoredEntity& entity : article.entities) read(entity, entities.key_of(entity.name));
}

void NameEvidence::read(const StoredEntity& entity, const std::string& key) {
  const auto any = [&](auto fits) { return std::any_of(wanted_.keys.begin(), wanted_.keys.end(), fits); };
  const bool person = entity.type == EntityType::person;
  const bool meant = entity.type == *wanted_.type;
  const bool ends = any([&](const std::string& name) { return is_called(key, name); });
  const bool alone = any([&](const std::string& name) { return key == name; });
  const bool guessed = person && !meant && (alone || !ends);  // A lone unknown name is taken for a person.
  if (guessed) return;
  const bool same = any([&](const std::string& name) { return person ? is_called(key, name) : is_same(key, name); });
  const bool begins = any([&](const std::string& name) { return key.starts_with(name + " "); });
  const bool part_of_it = meant && begins;  // Free Mobile is of Free.
  if (same || part_of_it) ++(meant ? for_ : against_);
  if (meant && (same || begins || person)) return;
  const bool after_it = any([&](const std::string& name) { return is_after(key, name); });
  const bool somebody_so_called = person && ends;
  const bool longer_name = (begins || ends) && !same && !after_it;
  if (!somebody_so_called && !longer_name) return;
  others_in_title_.insert(others_in_title_.end(), entity.in_title.begin(), entity.in_title.end());
  others_in_text_.insert(others_in_text_.end(), entity.in_text.begin(), entity.in_text.end());
}

void NameEvidence::count_cues(bool in_title, Span occurrence) {
  const Article& article = article_.article;
  if (const auto type = type_told_before(in_title ? article.title : article.text, occurrence.begin))
    ++(*type == *wanted_.type ? for_ : against_);
}

bool NameEvidence::allows(bool in_title, Span occurrence) const {
  const bool only_others = !others_in_title_.empty() || !others_in_text_.empty();
  if (for_ < against_ || (for_ == 0 && (wanted_.minority_reading || only_others))) return false;
  return !inside(in_title ? others_in_title_ : others_in_text_, occurrence);
}

}  // namespace fsearch
