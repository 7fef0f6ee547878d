/// Which words of a text are worth analysing for a search: judged by their first three letters.
#pragma once
#include <bitset>
#include <string_view>

namespace fsearch {

/// Admits more than was asked for, never less: it only saves the analysis of words that cannot match.
class WordFilter {
 public:
  /// Admits every word whose folded form starts with the first three letters of `folded`, or with all of it where
  /// it is shorter. Of one letter or none, only that very word is admitted.
  void add(std::string_view folded);

  /// Admits every word whose folded form starts with `folded`, or with its first three letters; all words
  /// where it is empty.
  void add_start(std::string_view folded);

  /// Returns whether a word as written may be wanted. Words that do not start with three Latin letters, or are
  /// shorter and start with other signs, always may.
  bool admits(std::string_view surface) const;

 private:
  std::bitset<32768> starts_;  ///< 32 third letters for each of 32 second ones for each of 32 first ones.
};

}  // namespace fsearch
