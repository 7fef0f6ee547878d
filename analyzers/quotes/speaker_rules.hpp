/// Who speaks, by the words around a quotation. Private to analyzers/quotes.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "analyzers/quotes/quotations.hpp"
#include "analyzers/quotes/sentence_words.hpp"

namespace fsearch {

/// Each returns which of the named speaks; nothing where nobody of them does.
class SpeakerRules {
 public:
  /// Requires: both outlive it.
  SpeakerRules(const SentenceWords& words, const std::vector<Quotation>& quotations)
      : words_(words), quotations_(quotations) {}

  /// Tells that somebody spoke, in a quotation that ends before `word`: "a-t-elle ajouté" may be said of them.
  void remember(std::size_t speaker, std::size_t word);

  /// "..., a déclaré Claire Vasseur", "..., selon Claire Vasseur", "..., a-t-elle dit".
  std::optional<std::size_t> behind(WordStretch rest) const;

  /// "La digue, estime Claire Vasseur, tiendra", of the words of a quotation.
  std::optional<std::size_t> within(WordStretch inside) const;

  /// "Claire Vasseur a déclaré : ", "Pour Claire Vasseur, ", "Claire Vasseur : ", right before `quotation`.
  std::optional<std::size_t> before(WordStretch head, const Quotation& quotation) const;

  struct Reported {
    Span words;
    std::size_t speaker = 0;
  };
  /// "Selon Claire Vasseur, la digue tiendra.", of a whole sentence.
  std::optional<Reported> reported(WordStretch sentence) const;

 private:
  std::optional<std::size_t> subject_behind(std::size_t begin, std::size_t end) const;
  std::optional<std::size_t> subject_before(std::size_t begin, std::size_t verb) const;
  std::optional<std::size_t> opening_bracket(std::size_t begin, std::size_t word) const;
  std::optional<std::size_t> last_person(std::size_t word) const;
  std::optional<std::size_t> verb_behind(WordStretch rest) const;
  std::size_t source_word(std::size_t word, std::size_t end) const;
  bool is_complement(std::size_t word, std::size_t begin) const;
  bool ends_aside(std::size_t word) const;
  bool is_noun(std::size_t word, std::size_t begin) const;
  bool is_quoted(std::size_t word) const;

  struct LastSpeaker {
    std::size_t speaker = 0;
    std::size_t word = 0;
  };

  const SentenceWords& words_;
  const std::vector<Quotation>& quotations_;
  std::optional<LastSpeaker> last_;
};

}  // namespace fsearch
