/// The words of a text as the rules about quotes see them. Private to analyzers/quotes.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "analyzers/quotes/find_quotes.hpp"

namespace fsearch {

/// Words from `begin` to before `end`.
struct WordStretch {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
};

/// Returns whether a sentence ends in what stands between two words.
bool ends_sentence(std::string_view gap);

/// A view: all that it is given must outlive it.
class SentenceWords {
 public:
  SentenceWords(std::string_view text, const std::vector<Token>& tokens, const std::vector<NamedSpeaker>& named);

  std::size_t size() const { return words_.size(); }
  const Token& operator[](std::size_t word) const { return *words_[word]; }
  std::string_view form(std::size_t word) const { return words_[word]->word->exact; }

  /// What stands between a word and the one before it.
  std::string_view gap(std::size_t word) const;
  std::string_view text(std::uint32_t begin, std::uint32_t end) const { return text_.substr(begin, end - begin); }

  /// Returns which of the named a word belongs to.
  std::optional<std::size_t> named_at(std::size_t word) const { return named_at_[word]; }
  bool starts_name(std::size_t word) const;
  EntityType type(std::size_t name) const { return named_[name].type; }
  Span span(std::size_t name) const { return named_[name].span; }

  /// Returns the first word that begins at `offset` or behind it.
  std::size_t word_at(std::uint32_t offset) const;

  /// Returns where the sentence starts that the word before `word` belongs to; `word` itself where that one ends it.
  std::size_t sentence_begin(std::size_t word) const;

  /// Returns where the sentence ends that `word` goes on with.
  std::size_t sentence_end(std::size_t word) const;

  bool is_speech_verb(std::size_t word) const;
  bool is_infinitive(std::size_t word) const;  ///< Of a verb of speech.
  bool is_preposition(std::size_t word) const;
  bool is_small(std::size_t word) const;  ///< A function word.

 private:
  std::string_view text_;
  const std::vector<NamedSpeaker>& named_;
  std::vector<const Token*> words_;  ///< Without wholes whose parts follow.
  std::vector<std::optional<std::size_t>> named_at_;
};

}  // namespace fsearch
