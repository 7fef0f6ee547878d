/// Mends what a reader's query leaves open, so that the parser only sees balanced and bounded input.
#pragma once
#include <vector>

#include "searcher/parse/query_lexer.hpp"
#include "searcher/parse/query_warnings.hpp"

namespace fsearch {

/// Drops closing parentheses that close nothing and those nested beyond 64 levels, closes those left open.
void balance_parentheses(std::vector<Lexeme>& lexemes, QueryWarnings& warnings);

/// Cuts words after their 64th part ("a-b-c" has three), addresses excepted.
void limit_parts(std::vector<Lexeme>& lexemes, QueryWarnings& warnings);

/// Keeps the first 256 words and phrases with up to 1,024 words in all, and everything before the next.
void limit_leaves(std::vector<Lexeme>& lexemes, QueryWarnings& warnings);

}  // namespace fsearch
