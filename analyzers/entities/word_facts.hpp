/// What the entity finder knows of a word by its form alone, remembered by the word's number: frequent words
/// have low numbers, so their facts lie side by side.
#pragma once
#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "analyzers/entities/cues.hpp"
#include "analyzers/entities/name_table.hpp"
#include "fsearch/token.hpp"

namespace fsearch {

/// A form of up to eight bytes as a number, for a comparison in one step; longer ones all are 0.
class TinyForm {
 public:
  constexpr TinyForm() = default;
  constexpr TinyForm(std::string_view form) {  // so that lists of them are written as lists of strings
    if (form.size() > sizeof bytes_) return;
    for (const char c : form) bytes_ = bytes_ << 8U | static_cast<unsigned char>(c);
  }
  constexpr TinyForm(const char* form) : TinyForm(std::string_view(form)) {}
  constexpr bool operator==(const TinyForm&) const = default;
  bool is_one_of(std::initializer_list<TinyForm> forms) const {
    return std::find(forms.begin(), forms.end(), *this) != forms.end();
  }

 private:
  std::uint64_t bytes_ = 0;
};

struct WordFacts {
  std::uint32_t owner = 0;  ///< 1 + the number of the word they are of.
  bool names_known = false;
  bool is_key = false;  ///< Its folded form is a key of the gazetteer as it stands.
  NameKinds names;
  Cues cues;
  TinyForm exact;
  std::uint64_t folded_hash = 0;
};

/// A word whose number shares its place with another's replaces it.
class WordMemory {
 public:
  /// Forgets all where the words that follow are another analyzer's.
  void use(std::uint32_t analyzer);

  /// The facts of `word`, names aside; good until the next call.
  WordFacts& of(const Word& word) {
    WordFacts& facts = slots_[word.id % slot_count];
    if (facts.owner != word.id + 1) fill(facts, word);
    return facts;
  }
  /// Fetches into the cache what of() and names() will read: most of their time is waiting for it.
  void prefetch(const Word& word) const { __builtin_prefetch(&slots_[word.id % slot_count]); }
  void prefetch_names(const Word& word);
  /// What the gazetteer knows of a word; dear at the first call for a word.
  NameKinds names(const Word& word);

 private:
  static constexpr std::size_t slot_count = 1U << 17U;
  static void fill(WordFacts& facts, const Word& word);

  std::vector<WordFacts> slots_ = std::vector<WordFacts>(slot_count);
  std::uint32_t analyzer_ = 0;
};

}  // namespace fsearch
