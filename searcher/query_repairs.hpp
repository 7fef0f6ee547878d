/// Mends what a reader's query leaves open, so that the parser only sees balanced and bounded input.
#pragma once
#include <string_view>
#include <vector>

#include "searcher/query_lexer.hpp"
#include "searcher/query_warnings.hpp"

namespace fsearch {

/// Makes words of ET, OU, SAUF where the query is a headline in capitals: no lower case, nothing but words and
/// operators, and somewhere two words side by side. "LA SNCF ET LA RATP" is five words, "SNCF ET RATP" a
/// conjunction: an acronym's reader writes single words between operators, a headline has runs of them.
void read_headline_in_capitals(std::string_view text, std::vector<Lexeme>& lexemes);

/// Drops closing parentheses that close nothing and those nested beyond 64 levels, closes those left open.
void balance_parentheses(std::vector<Lexeme>& lexemes, QueryWarnings& warnings);

/// Keeps the first 256 words and phrases, and everything before the next.
void limit_leaves(std::vector<Lexeme>& lexemes, QueryWarnings& warnings);

}  // namespace fsearch
