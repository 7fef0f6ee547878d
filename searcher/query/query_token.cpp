#include "searcher/query/query_token.hpp"

#include <algorithm>

namespace fsearch {
namespace {

/// More words than this and a query is a sentence, whose first capital proves nothing.
constexpr std::size_t most_keywords = 3;

}  // namespace

bool QueryToken::is_function_word() const { return word.stop_word || has(TokenFlag::elided) || has(TokenFlag::clitic); }

std::vector<QueryToken> analyze_query_text(Analyzer& analyzer, std::string_view text) {
  std::vector<QueryToken> tokens;
  for (const Token& token : analyzer.analyze(text)) {
    tokens.push_back({token, *token.word});
    tokens.back().token.word = nullptr;
  }
  return tokens;
}

bool looks_like_name(const QueryToken& token, const std::vector<QueryToken>& all) {
  if (token.token.name_like()) return true;
  return token.has(TokenFlag::capitalised) && !token.is_function_word() && all.back().token.position < most_keywords;
}

Span span_of(const std::vector<QueryToken>& tokens, std::uint32_t first, std::uint32_t last) {
  Span span{~std::uint32_t{0}, 0};
  for (const QueryToken& query_token : tokens) {
    const Token& token = query_token.token;
    if (token.position < first || token.position > last) continue;
    span.begin = std::min(span.begin, token.begin);
    span.end = std::max(span.end, token.end);
  }
  return span;
}

bool is_letter_with_signs(const Word& word) {
  return word.folded.size() > 1 && word.folded.find_first_not_of("+#", 1) == std::string::npos;
}

std::vector<TokenGroup> group_tokens(const std::vector<QueryToken>& tokens) {
  std::vector<TokenGroup> groups;
  std::uint32_t end = 0;  // first position after the last group
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i].token;
    if (groups.empty() || token.position >= end) groups.emplace_back();
    end = std::max(end, token.position + token.width);
    (token.has(TokenFlag::joined) ? groups.back().wholes : groups.back().readings).push_back(i);
  }
  return groups;
}

}  // namespace fsearch
