/// What a dictionary of French holds. Private to searcher/.
#pragma once
#include <string_view>

#include "analyzers/words/french_stems.hpp"

namespace fsearch {

/// Returns whether a folded form of 2 to 6 letters is a word of French: "eau", "vie", "ans"; no acronym, no name.
bool is_short_word(std::string_view folded);

}  // namespace fsearch
