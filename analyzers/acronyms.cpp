#include "analyzers/acronyms.hpp"

#include <algorithm>
#include <optional>

namespace fsearch {
namespace {

constexpr std::size_t longest_acronym = 8;

bool is_acronym(const Token& token) {
  const std::string& folded = token.word->folded;
  return token.has(TokenFlag::upper) && !token.has(TokenFlag::part) && folded.size() >= 2 &&
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
  if (std::none_of(tokens.begin(), tokens.end(), is_acronym) || text.find('(') == std::string_view::npos) return found;
  const std::vector<const Token*> words = plain_words(tokens);
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!opens_parenthesis(text, *words[i - 1], *words[i])) continue;
    if (is_acronym(*words[i])) {
      const std::string& letters = words[i]->word->folded;
      auto from = match_backwards(words, i, letters, FunctionWords::skipped);
      if (!from) from = match_backwards(words, i, letters, FunctionWords::spelt);
      if (from && i - *from >= 2) found.push_back({letters, spell(words, *from, i)});
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
