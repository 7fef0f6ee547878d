/// The memo of an analyzer: every written form it has met, with its word.
#pragma once
#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>

#include "analyzers/stemmer.hpp"
#include "analyzers/token.hpp"

namespace fsearch {

/// Grows with each new form; the owner calls trim() between texts. Not thread-safe.
class Vocabulary {
 public:
  /// Returns the word of a form as written ("Élysée"), made at the first call. The pointer is good until trim().
  const Word* find(std::string_view form);

  /// Forgets everything once more than `limit` forms are known, so that a stream of rubbish cannot fill the
  /// memory. Ids are never used again.
  void trim(std::size_t limit);

 private:
  using Map = boost::unordered_flat_map<std::string_view, const Word*, std::hash<std::string_view>>;
  const Word* make(std::string_view form);

  FrenchStemmer stemmer_;
  Map by_form_;                    ///< Keys point into forms_.
  Map by_exact_;                   ///< Keys point into words_.
  std::deque<std::string> forms_;
  std::deque<Word> words_;
  std::uint32_t next_id_ = 0;
};

}  // namespace fsearch
