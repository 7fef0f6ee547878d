#include "searcher/query/query_token.hpp"

#include <algorithm>

namespace fsearch {
namespace {

/// More words than this and a query is a sentence, whose first capital proves nothing.
constexpr std::size_t most_keywords = 3;

/// The number behind is no part of it, as that of Covid-19 is, nor does a list say so, as of COP 27: it may count
/// things.
bool is_loose(const std::vector<QueryToken>& tokens, std::size_t whole) {
  const QueryToken& joined = tokens[whole];
  if (!joined.has(TokenFlag::joined) || joined.has(TokenFlag::code) || joined.has(TokenFlag::number)) return false;
  if (joined.token.width == 1) return false;  // C++, beside a number of its own.
  const auto behind = std::find_if(tokens.begin() + static_cast<std::ptrdiff_t>(whole), tokens.end(),
                                   [&](const QueryToken& t) { return t.token.position > joined.token.position; });
  return behind != tokens.end() && behind->has(TokenFlag::number) && !behind->has(TokenFlag::part);
}

constexpr auto not_a_part = static_cast<std::uint16_t>(~static_cast<unsigned>(TokenFlag::part));

/// The acronym of "CGT 29" is a word of its own.
void part_loose(std::vector<QueryToken>& tokens) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
    if (is_loose(tokens, i)) tokens[i + 1].token.flags &= not_a_part;
}

/// "E. Macron": articles write the first name in full, so its letter is no more wanted than an article is.
void leave_initials(std::vector<QueryToken>& tokens, std::string_view text) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const Token& letter = tokens[i].token;
    const bool initial = letter.end - letter.begin == 1 && letter.has(TokenFlag::capitalised) &&
                         text.substr(letter.end).starts_with(". ") && tokens[i + 1].has(TokenFlag::capitalised);
    if (initial) tokens[i].word.stop_word = true;
  }
}

}  // namespace

bool QueryToken::is_function_word() const { return word.stop_word || has(TokenFlag::elided) || has(TokenFlag::clitic); }

std::vector<QueryToken> analyze_query_text(Analyzer& analyzer, std::string_view text) {
  std::vector<QueryToken> tokens;
  for (const Token& token : analyzer.analyze(text)) {
    tokens.push_back({token, *token.word});
    tokens.back().token.word = nullptr;
  }
  part_loose(tokens);
  leave_initials(tokens, text);
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
  std::optional<std::size_t> loose;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i].token;
    const bool starts_loose = is_loose(tokens, i);
    if (starts_loose) loose = i;
    if (groups.empty() || token.position >= end) {
      groups.emplace_back();
      if (loose && token.position < tokens[*loose].token.position + tokens[*loose].token.width)
        groups.back().loose = loose;
    }
    end = std::max(end, token.position + (starts_loose ? 1 : token.width));
    if (!starts_loose) (token.has(TokenFlag::joined) ? groups.back().wholes : groups.back().readings).push_back(i);
  }
  return groups;
}

}  // namespace fsearch
