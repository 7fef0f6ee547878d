/// Words that the end of a line cuts in two, as old papers and narrow columns have them: "pom-\npiers",
/// "procu¬\nreur", "pom- piers" where a scan lost its line ends. Private to analyzers/.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/piece.hpp"
#include "analyzers/words/vocabulary.hpp"

namespace fsearch {

/// Returns whether a gap may be the end of a line in a word: a hyphen, ¬ or
/// a soft hyphen, and then one line end or a space. ¬ does so alone.
bool is_line_cut(std::string_view gap);

/// Returns is_line_cut() of what stands between two pieces, text[end, begin), most often told by its first byte.
inline bool may_cut_word(std::string_view text, std::uint32_t end, std::uint32_t begin) {
  const char first = text[end];
  return (first == '-' || first == '\xC2' || first == '\xE2') && is_line_cut(text.substr(end, begin - end));
}

/// Joins the pieces around each Gap::line_end to one where a word is cut: the sign is ¬ or a soft hyphen, one of
/// the halves is no word, or both make one. Else the hyphen is the word's own ("court-\ncircuit"), or, before a space,
/// none. No Gap::line_end is left.
void join_cut_words(std::string_view text, std::vector<Piece>& pieces, Vocabulary& vocabulary);

/// Returns a form without what cuts it: "pom-\npiers" is "pompiers". Of any other form, the form.
std::string without_line_end(std::string_view form);

/// Returns a name without what cuts its words: "Constan-\ntinople" is "Constantinople", "Saint-\nDenis" "Saint-Denis",
/// "Ivry-\nsur-Seine" "Ivry-sur-Seine".
std::string mend_name(std::string_view name);

}  // namespace fsearch
