#include "analyzers/acronyms.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

namespace fsearch {
namespace {

constexpr std::size_t longest_acronym = 8;

constexpr std::size_t shortest_spoken = 4;
constexpr std::size_t most_skipped = 1;

bool is_acronym(const Token& token) {
  const std::string& folded = token.word->folded;
  return token.has(TokenFlag::upper) && !token.has(TokenFlag::part) && folded.size() >= 2 &&
         folded.size() <= longest_acronym;
}

/// One that is spoken as a word, and so written as a name: Insee, Medef.
bool may_be_spoken_acronym(const Token& token) {
  const std::string& folded = token.word->folded;
  return token.has(TokenFlag::capitalised) && !token.has(TokenFlag::part) && folded.size() >= shortest_spoken &&
         folded.size() <= longest_acronym;
}

/// The tokens that are words by themselves: wholes are left out in favour of their parts.
std::vector<const Token*> plain_words(const std::vector<Token>& tokens) {
  std::vector<const Token*> words;
  for (const Token& token : tokens)
    if (!token.has(TokenFlag::joined) && (words.empty() || words.back()->position != token.position))
      words.push_back(&token);
  return words;
}

std::string spell(const std::vector<const Token*>& words, std::size_t from, std::size_t to) {
  std::string text;
  for (std::size_t i = from; i < to; ++i) {
    if (words[i]->has(TokenFlag::elided))
      text += words[i]->word->exact + "'";
    else
      text += words[i]->word->exact + " ";
  }
  text.pop_back();
  return text;
}

char initial(const Token& token) { return token.word->folded.empty() ? '\0' : token.word->folded.front(); }

/// Whether function words may stand for a letter: not in "droit de premier refus (DPR)", but in "sans domicile
/// fixe (SDF)". They may always be skipped.
enum class FunctionWords { skipped, spelt };

/// Returns where the words ending before `to` start if their initials spell `letters`.
std::optional<std::size_t> match_backwards(const std::vector<const Token*>& words, std::size_t to,
                                           std::string_view letters, FunctionWords function_words) {
  std::size_t left = letters.size();
  std::size_t i = to;
  while (left > 0 && i > 0 && to - i < 2 * letters.size() + 2) {
    const Token& word = *words[--i];
    const bool skip = word.word->stop_word && function_words == FunctionWords::skipped;
    if (!skip && initial(word) == letters[left - 1])
      --left;
    else if (!word.word->stop_word)
      return std::nullopt;
  }
  return left == 0 ? std::optional(i) : std::nullopt;
}

/// Looks for the words that spell an acronym where initials alone do not: a word may give letters behind its initial
/// (anticriminalité: BAC), a function word its initial or nothing (Ademe), and, where `skips`, a content word nothing
/// (GIEC). Most letters are initials, and the first word gives its own.
class LooseMatch {
 public:
  LooseMatch(const std::vector<const Token*>& words, std::size_t to, std::string_view letters, bool skips)
      : words_(words), to_(to), letters_(letters), most_skipped_(skips ? most_skipped : 0) {}

  /// Returns where the words start.
  std::optional<std::size_t> find() { return find(to_, letters_.size(), {}); }

 private:
  struct Spent {
    std::size_t skipped = 0;
    std::size_t inner = 0;  ///< Letters that are no initials.
  };

  /// Of the letters before `left`, by the words before `i`.
  std::optional<std::size_t> find(std::size_t i, std::size_t left, Spent spent) {
    if (left == 0) return i;
    if (i == 0 || to_ - i >= 2 * letters_.size() + 2 || !tried_.emplace(i, left, spent.skipped, spent.inner).second)
      return std::nullopt;
    const Token& word = *words_[i - 1];
    for (std::size_t given = 1; given <= left && spent.inner + given - 1 <= letters_.size() / 2; ++given)
      if (gives(word, left - given, given))
        if (auto from = find(i - 1, left - given, {spent.skipped, spent.inner + given - 1})) return from;
    if (word.word->stop_word) return find(i - 1, left, spent);
    const bool may_skip = spent.skipped < most_skipped_ && i < to_;
    return may_skip ? find(i - 1, left, {spent.skipped + 1, spent.inner}) : std::nullopt;
  }

  /// Whether a word starts with the first of some letters, and has the others in their order; a function word, only
  /// one.
  bool gives(const Token& word, std::size_t first, std::size_t count) const {
    const std::string& folded = word.word->folded;
    if (folded.empty() || folded.front() != letters_[first] || (word.word->stop_word && count > 1)) return false;
    std::size_t at = 0;
    for (std::size_t letter = first + 1; letter < first + count; ++letter) {
      at = folded.find(letters_[letter], at + 1);
      if (at == std::string::npos) return false;
    }
    return true;
  }

  const std::vector<const Token*>& words_;
  std::size_t to_;
  std::string_view letters_;
  std::size_t most_skipped_;
  std::set<std::tuple<std::size_t, std::size_t, std::size_t, std::size_t>> tried_;
};

/// "RATPgroup (@RATP": the acronym itself, in a word that is cut where its capitals end.
bool is_acronym_glued(const std::vector<const Token*>& words, std::size_t from, std::string_view letters) {
  const Token& first = *words[from];
  const Token& second = *words[from + 1];
  return first.end == second.begin && (first.word->folded + second.word->folded).starts_with(letters);
}

/// Returns where the words ending before `to` start if they spell an acronym.
std::optional<std::size_t> find_expansion(const std::vector<const Token*>& words, std::size_t to) {
  const std::string& letters = words[to]->word->folded;
  const bool upper = is_acronym(*words[to]);
  auto from = match_backwards(words, to, letters, FunctionWords::skipped);
  if (!from) from = match_backwards(words, to, letters, FunctionWords::spelt);
  if (!from && letters.size() > 2) from = LooseMatch(words, to, letters, upper).find();
  return from && to - *from >= 2 && !is_acronym_glued(words, *from, letters) ? from : std::nullopt;
}

/// Returns the end of the words from `from` on whose initials spell `letters`.
std::optional<std::size_t> match_forwards(const std::vector<const Token*>& words, std::size_t from,
                                          std::string_view letters) {
  std::size_t done = 0;
  std::size_t i = from;
  for (; i < words.size() && done < letters.size() && i - from < 2 * letters.size() + 2; ++i) {
    if (initial(*words[i]) == letters[done])
      ++done;
    else if (!words[i]->word->stop_word || done == 0)
      return std::nullopt;
  }
  return done == letters.size() ? std::optional(i) : std::nullopt;
}

bool opens_parenthesis(std::string_view text, const Token& before, const Token& after) {
  if (after.begin < before.end) return false;  // Words that one sign stands for.
  const std::string_view gap = text.substr(before.end, after.begin - before.end);
  return gap.size() <= 6 && std::find(gap.begin(), gap.end(), '(') != gap.end();  // mostly a single space
}

bool closes_parenthesis(std::string_view text, const Token& token) { return text.substr(token.end, 1) == ")"; }

}  // namespace

std::vector<AcronymDefinition> find_acronyms(std::string_view text, const std::vector<Token>& tokens) {
  std::vector<AcronymDefinition> found;
  if (text.find('(') == std::string_view::npos) return found;
  const std::vector<const Token*> words = plain_words(tokens);
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!opens_parenthesis(text, *words[i - 1], *words[i])) continue;
    const bool spoken = may_be_spoken_acronym(*words[i]) && closes_parenthesis(text, *words[i]);
    if (is_acronym(*words[i]) || spoken) {
      if (const auto from = find_expansion(words, i)) found.push_back({words[i]->word->folded, spell(words, *from, i)});
    } else if (is_acronym(*words[i - 1])) {
      const std::string& letters = words[i - 1]->word->folded;
      const auto to = match_forwards(words, i, letters);
      if (to && *to - i >= 2 && closes_parenthesis(text, *words[*to - 1]))
        found.push_back({letters, spell(words, i, *to)});
    }
  }
  return found;
}

}  // namespace fsearch
