/// What must hold of the tokens of any text whatever. Every analyzer test calls it.
#pragma once
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "fsearch/analyzer.hpp"

namespace fsearch::test {

inline bool starts_code_point(std::string_view text, std::size_t offset) {
  return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
}

/// Spans inside the text and on code point boundaries, order by position then begin, words complete.
inline void check_tokens(std::string_view text, const std::vector<Token>& tokens) {
  std::uint32_t begin = 0;
  std::uint32_t position = 0;
  for (const Token& token : tokens) {
    REQUIRE(token.begin < token.end);
    REQUIRE(token.end <= text.size());
    REQUIRE(token.begin >= begin);
    REQUIRE(token.position >= position);
    REQUIRE(token.position <= position + 1);
    REQUIRE(token.width >= 1);
    REQUIRE(starts_code_point(text, token.begin));
    REQUIRE(starts_code_point(text, token.end));
    REQUIRE(token.word != nullptr);
    begin = token.begin;
    position = token.position;
  }
}

/// Returns the tokens as one line: positions parted by spaces, tokens of one position by '|', wholes with
/// their width: "une startup/2|start up".
inline std::string shape(const std::vector<Token>& tokens) {
  std::string line;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i > 0) line += tokens[i].position == tokens[i - 1].position ? '|' : ' ';
    line += tokens[i].word->folded;
    if (tokens[i].width > 1) line += "/" + std::to_string(tokens[i].width);
  }
  return line;
}

}  // namespace fsearch::test
