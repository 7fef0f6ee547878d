/// What the rules about quotes know of words: analyzers/data/speech_words.tsv. Private to analyzers/quotes.
#pragma once
#include <set>
#include <string>
#include <string_view>

namespace fsearch {

/// Sets of exact forms, but for `verb_stems`. The file says what each is for.
struct SpeechWords {
  using Forms = std::set<std::string_view>;

  Forms prepositions;
  Forms relatives;
  Forms asides;
  Forms before_verb;
  Forms persons;
  Forms nobody;
  Forms infinitives;
  std::set<std::string, std::less<>> verb_stems;
};

/// Returns the words; thread-safe.
const SpeechWords& speech_words();

}  // namespace fsearch
