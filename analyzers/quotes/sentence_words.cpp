#include "analyzers/quotes/sentence_words.hpp"

#include <algorithm>

#include "analyzers/quotes/speech_words.hpp"

namespace fsearch {

namespace {

constexpr std::size_t longest_sentence = 80;  // In words: what is longer is no sentence of an article.

}  // namespace

bool ends_sentence(std::string_view gap) {
  return gap.find_first_of(".!?;\n") != std::string_view::npos || gap.find("…") != std::string_view::npos;
}

SentenceWords::SentenceWords(std::string_view text, const std::vector<Token>& tokens,
                             const std::vector<NamedSpeaker>& named)
    : text_(text), named_(named) {
  std::size_t name = 0;
  for (const Token& token : tokens) {
    if (token.has(TokenFlag::joined) || (!words_.empty() && token.begin < words_.back()->end)) continue;
    while (name < named.size() && named[name].span.end <= token.begin) ++name;
    const bool inside = name < named.size() && named[name].span.begin <= token.begin;
    words_.push_back(&token);
    named_at_.push_back(inside ? std::optional(name) : std::nullopt);
  }
}

std::string_view SentenceWords::gap(std::size_t word) const {
  const std::uint32_t begin = word == 0 ? 0 : words_[word - 1]->end;
  const std::uint32_t end = word == size() ? static_cast<std::uint32_t>(text_.size()) : words_[word]->begin;
  return text(begin, std::max(begin, end));
}

bool SentenceWords::starts_name(std::size_t word) const {
  return named_at(word) && (word == 0 || named_at(word - 1) != named_at(word));
}

std::size_t SentenceWords::word_at(std::uint32_t offset) const {
  const auto at = std::lower_bound(words_.begin(), words_.end(), offset,
                                   [](const Token* token, std::uint32_t wanted) { return token->begin < wanted; });
  return static_cast<std::size_t>(at - words_.begin());
}

std::size_t SentenceWords::sentence_begin(std::size_t word) const {
  if (word == 0) return 0;
  std::size_t first = word - 1;
  const auto goes_on = [&](std::size_t at) {  // What stands in brackets belongs to the sentence around it.
    return !words_[at]->has(TokenFlag::sentence_start) || gap(at).ends_with('(');
  };
  while (first > 0 && word - first < longest_sentence && goes_on(first) &&
         gap(first).find('\n') == std::string_view::npos)
    --first;
  return first;
}

std::size_t SentenceWords::sentence_end(std::size_t word) const {
  std::size_t end = word + 1;
  while (end < size() && end - word < longest_sentence &&
         !(words_[end]->has(TokenFlag::sentence_start) && ends_sentence(gap(end))))
    ++end;
  return std::min(end, size());
}

bool SentenceWords::is_speech_verb(std::size_t word) const {
  return !named_at(word) && !words_[word]->has(TokenFlag::capitalised) &&
         speech_words().verb_stems.contains(words_[word]->word->stem);
}

bool SentenceWords::is_infinitive(std::size_t word) const { return speech_words().infinitives.contains(form(word)); }

bool SentenceWords::is_preposition(std::size_t word) const { return speech_words().prepositions.contains(form(word)); }

bool SentenceWords::is_small(std::size_t word) const { return words_[word]->word->stop_word; }

}  // namespace fsearch
