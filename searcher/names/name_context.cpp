#include "searcher/names/name_context.hpp"

#include "searcher/names/name_cues.hpp"

namespace fsearch {
namespace {

using Words = std::vector<const SearchTerm*>;

const std::string& folded(const SearchTerm* word) { return word->form.word.folded; }

bool links(const SearchTerm* word) {
  const std::string& form = folded(word);
  return form == "de" || form == "d" || form == "du" || form == "des";
}

bool adjacent(const SearchTerm* left, const SearchTerm* right) { return right->place == left->place + 1; }

/// The words right before `first`, the last of them first, none where something else stands between.
Words words_before(const Words& words, std::size_t first) {
  Words before;
  for (std::size_t i = first; i > 0 && before.size() < 3 && adjacent(words[i - 1], words[i]); --i)
    before.push_back(words[i - 1]);
  return before;
}

std::optional<CuedName> cue_before(const Words& words, std::size_t first) {
  Words before = words_before(words, first);
  if (!before.empty() && is_article(folded(before.front()))) before.erase(before.begin());
  if (before.empty()) return std::nullopt;
  if (const auto name = name_cue(NameCue::before, folded(before[0]))) return name;
  return links(before[0]) && before.size() > 1 ? name_cue(NameCue::of, folded(before[1])) : std::nullopt;
}

std::optional<CuedName> cue_after(const Words& words, std::size_t last) {
  if (last == words.size() || !adjacent(words[last - 1], words[last])) return std::nullopt;
  return name_cue(NameCue::after, folded(words[last]));
}

std::optional<CuedName> cue_near(const Words& words, std::size_t first, std::size_t last) {
  for (std::size_t i = 0; i < words.size(); ++i)
    if (i < first || i >= last)
      if (const auto name = name_cue(NameCue::near, folded(words[i]))) return name;
  return std::nullopt;
}

/// The preposition is no form of "avoir" only where its accent is typed.
bool behind_preposition(const Words& words, std::size_t first) {
  return first > 0 && adjacent(words[first - 1], words[first]) && words[first - 1]->form.word.exact == "à";
}

/// "dans le monde" is no newspaper: with its article a common word is a name at best behind "à", "de", or no such word.
bool may_be_name(const Words& words, std::size_t first) {
  if (!words[first]->function_word || first == 0 || !adjacent(words[first - 1], words[first])) return true;
  const SearchTerm* before = words[first - 1];
  return !before->function_word || before->form.word.folded == "a" || links(before);
}

/// The groupe of "groupe société générale" is no name, whatever somebody was found to be called. "l’équipe" is one.
bool is_cue(const SearchTerm* word) {
  return name_cue(NameCue::before, folded(word)) || name_cue(NameCue::of, folded(word)) ||
         name_cue(NameCue::after, folded(word));
}

}  // namespace

NameContext context_of(const Words& words, std::size_t first, std::size_t last) {
  if (last - first == 1 && is_cue(words[first])) return {};
  if (const auto name = cue_before(words, first)) return {Proof::certain, name->type};
  if (const auto name = cue_after(words, last)) return {Proof::certain, name->type};
  const bool with_article = words[first]->function_word;
  const auto near = may_be_name(words, first) ? cue_near(words, first, last) : std::nullopt;
  if (behind_preposition(words, first)) return {Proof::likely, near && with_article ? near->type : EntityType::place};
  if (near) return {Proof::hint, near->type};
  if (with_article && last - first == words.size()) return {Proof::hint, std::nullopt};
  return {};
}

}  // namespace fsearch
