/// Which words of a text are worth analysing for a search: told by their first two letters.
#pragma once
#include <bitset>
#include <string_view>

namespace fsearch {

/// Admits more than was asked for, never less: it only saves the analysis of words that cannot match.
class WordFilter {
 public:
  /// Admits every word whose folded form starts as `folded` does, or, shorter than two letters, is `folded`.
  void add(std::string_view folded);

  /// Returns whether a word as written may be wanted. Words that do not start with two Latin letters always may.
  bool admits(std::string_view surface) const;

 private:
  std::bitset<1024> starts_;  ///< 32 second letters for each of 32 first ones.
};

}  // namespace fsearch
