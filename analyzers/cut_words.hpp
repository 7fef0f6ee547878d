/// Words that the end of a line cuts in two, as old papers and narrow columns have them: "pom-\npiers",
/// "procu¬\nreur", "pom- piers" where a scan lost its line ends. Private to analyzers/.
#pragma once
#include <string_view>
#include <vector>

#include "analyzers/pieces/piece.hpp"
#include "analyzers/words/vocabulary.hpp"

namespace fsearch {

/// Joins the pieces around each Gap::line_end to one where a word is cut: the sign is ¬ or a soft hyphen, one of
/// the halves is no word, or both make one. Else the hyphen is the word's own ("court-\ncircuit"), or, before a space,
/// none. No Gap::line_end is left.
void join_cut_words(std::string_view text, std::vector<Piece>& pieces, Vocabulary& vocabulary);

}  // namespace fsearch
