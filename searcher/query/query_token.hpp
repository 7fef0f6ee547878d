/// The words of a query, as the analyzer gives them, kept beyond its next call.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/analyzer.hpp"
#include "fsearch/spans.hpp"

namespace fsearch {

/// A token with its own copy of its word. `token.word` is null.
struct QueryToken {
  Token token;
  Word word;
  bool pattern = false;  ///< `word.folded` is a pattern, its other forms are empty; see query_pattern.hpp.

  bool has(TokenFlag flag) const { return token.has(flag); }
  bool is_function_word() const;  ///< A stop word, an elided article or a clitic.
};

/// Returns the tokens of `text`, ordered by position.
std::vector<QueryToken> analyze_query_text(Analyzer& analyzer, std::string_view text);

/// Returns the bytes of the words from position `first` to `last`. Requires: there are some.
Span span_of(const std::vector<QueryToken>& tokens, std::uint32_t first, std::uint32_t last);

/// Returns whether a capital in this query proves a name: inside a sentence, or first of a few keywords.
bool looks_like_name(const QueryToken& token, const std::vector<QueryToken>& all);

/// C++, C#, A+: without its signs it is another word, or a letter of "c’est".
bool is_letter_with_signs(const Word& word);

/// The tokens that share positions: a whole and its parts, or several readings of one word.
struct TokenGroup {
  std::vector<std::size_t> wholes;    ///< Joined tokens, widest first.
  std::vector<std::size_t> readings;  ///< The others.
  std::optional<std::size_t> loose;  ///< Of "CGT 29": what an acronym makes with the number behind it, if they are one.

  std::size_t first() const { return readings.empty() ? wholes.front() : readings.front(); }
};

/// Returns the groups of `tokens`, in order: "une start-up" is {une}, {startup | start, up}; "CGT 29" is {cgt}, {29},
/// and either may be the loose cgt29.
std::vector<TokenGroup> group_tokens(const std::vector<QueryToken>& tokens);

}  // namespace fsearch
