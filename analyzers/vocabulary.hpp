/// The memo of an analyzer: every written form it has met, with its word.
#pragma once
#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/stemmer.hpp"
#include "analyzers/token.hpp"

namespace fsearch {

/// Grows with each new form; the owner calls trim() between texts. Not thread-safe.
class Vocabulary {
 public:
  /// Returns the word of a form as written ("Élysée"), made at the first call. The pointer is good until trim().
  const Word* find(std::string_view form);

  /// Returns the beginnings of forms whose stem starts otherwise: "ye" for "oeil". See FrenchStemmer.
  const std::vector<std::string>& irregular_starts(std::string_view stem) const { return stemmer_.irregular_starts(stem); }

  /// Forgets everything once more than `limit` forms are known, so that a stream of rubbish cannot fill the
  /// memory. Ids are never used again.
  void trim(std::size_t limit);

 private:
  using Map = boost::unordered_flat_map<std::string_view, const Word*, std::hash<std::string_view>>;
  const Word* look_up(std::string_view form);
  const Word* make(std::string_view form);

  /// The short forms met last, by a hash: most words of a text are among some thousands, and this fits the
  /// processor's cache where the maps do not.
  struct Recent {
    std::uint64_t low = 0;  ///< The form's bytes, padded with zeros.
    std::uint64_t high = 0;
    const Word* word = nullptr;
  };
  static constexpr std::size_t recent_count = 8192;

  FrenchStemmer stemmer_;
  std::vector<Recent> recent_ = std::vector<Recent>(recent_count);
  Map by_form_;                    ///< Keys point into forms_.
  Map by_exact_;                   ///< Keys point into words_.
  std::deque<std::string> forms_;
  std::deque<Word> words_;
  std::uint32_t next_id_ = 0;
};

}  // namespace fsearch
