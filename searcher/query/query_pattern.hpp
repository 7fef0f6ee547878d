/// Words with marks that stand for letters: * for any, none included, ? for one. "présiden*", "hyp*tension",
/// "Du?ont".
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/query_token.hpp"

namespace fsearch {

/// Returns the pattern in a chunk of a query, without the punctuation around it; empty where there is none. A
/// pattern is made of letters, digits, hyphens, apostrophes and marks, of at most 64 bytes; two of them are
/// letters or digits, one a letter. A question mark counts between letters: "pourquoi?" and "fini?Oui" are no
/// patterns, nor is "**gras**". pattern_in("*tension,") is "*tension".
std::string pattern_in(std::string_view chunk);

/// Returns whether one of the words of a phrase is a pattern, or a star alone, which stands for one word.
bool has_pattern(std::string_view phrase);

/// Returns how many words of a phrase are patterns.
std::size_t count_patterns(std::string_view phrase);

/// Returns a phrase without its marks.
std::string without_patterns(std::string_view phrase);

/// Returns whether a folded word is what a folded pattern describes. Time: at most the product of their
/// lengths.
bool matches_pattern(std::string_view pattern, std::string_view word);

/// Returns what stands before the first mark: all words that match start so.
std::string_view pattern_start(std::string_view pattern);

/// Returns the tokens of `text` as analyze_query_text() does, those of its patterns marked. A star alone is
/// no token, but takes a position.
std::vector<QueryToken> analyze_pattern_text(Analyzer& analyzer, std::string_view text);

}  // namespace fsearch
