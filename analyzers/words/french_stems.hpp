/// The stems of the words that a dictionary of French holds.
#pragma once
#include <string_view>

#include "fsearch/token.hpp"

namespace fsearch {

/// Returns whether a word of French has this stem, proper nouns apart. "chart" is charte's.
bool is_french_stem(std::string_view stem);

/// Returns whether a word has such a stem, with its accents or without.
inline bool is_french_word(const Word& word) { return is_french_stem(word.stem) || is_french_stem(word.twin); }

}  // namespace fsearch
