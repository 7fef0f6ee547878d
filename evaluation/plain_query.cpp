#include "evaluation/plain_query.hpp"

#include <algorithm>
#include <array>

namespace fsearch {
namespace {

constexpr std::array<std::string_view, 24> kOperators = {"\"", "«", "»", "“", "”", "„",  "‹",  "›",
                                                         "+",  "(", ")", "=", ":", "^",  "*",  "~",
                                                         "[",  "]", "{", "}", "|", "\\", "&&", "\t"};
constexpr std::array<std::string_view, 9> kOperatorWords = {"ET",  "OU",   "SAUF", "AND", "OR",
                                                            "NOT", "PRES", "PRÈS", "NEAR"};

/// Returns the length of the operator `text` starts with, else 0.
std::size_t operator_at(std::string_view text, bool at_word_start) {
  if (at_word_start && text.starts_with('-')) return 1;
  const auto* found =
      std::find_if(kOperators.begin(), kOperators.end(), [&](std::string_view sign) { return text.starts_with(sign); });
  return found == kOperators.end() ? 0 : found->size();
}

/// Also with the distance of PRES/5.
bool is_operator_word(std::string_view word) {
  return std::find(kOperatorWords.begin(), kOperatorWords.end(), word.substr(0, word.find('/'))) !=
         kOperatorWords.end();
}

char small_letter(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string without_signs(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const std::size_t length = operator_at(text, plain.empty() || plain.back() == ' ');
    plain += length > 0 ? ' ' : text.front();
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return plain;
}

}  // namespace

std::string plain_query(std::string_view text) {
  std::string plain = without_signs(text);
  for (std::size_t begin = 0; begin < plain.size();) {
    const std::size_t end = std::min(plain.find(' ', begin), plain.size());
    const auto first = plain.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = plain.begin() + static_cast<std::ptrdiff_t>(end);
    if (is_operator_word({first, last})) std::transform(first, last, first, small_letter);
    begin = end + 1;
  }
  return plain;
}

}  // namespace fsearch
