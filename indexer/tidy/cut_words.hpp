/// Words that the end of a printed line cuts in two: "pom-\npiers".
#pragma once
#include <string>

namespace fsearch {

/// Returns the text with such words whole, and their lines one: "les pompiers arrivent". A hyphen, ¬ or a soft hyphen
/// cuts; the whole must be a word of French, one that is no compound of two ("peut-\nêtre" stays, for it may be its
/// own hyphen), as the analyzer reads it, which finds the others as well. Idempotent.
std::string with_whole_words(std::string text);

}  // namespace fsearch
