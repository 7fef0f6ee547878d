#include "indexer/tidy/cut_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "analyzers/words/french_stems.hpp"
#include "fsearch/analyzer.hpp"

namespace fsearch {
namespace {

constexpr std::array<std::string_view, 3> signs = {"-\n", "¬\n", "\u00AD\n"};
constexpr std::size_t longest_half = 40;  // Bytes.

bool continues_character(unsigned char c) { return c >= 0x80 && c <= 0xBF; }

/// Whether a byte may be one of a Latin letter in UTF-8: ASCII, and U+00C0 to U+017F.
bool is_letter(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC3 && c <= 0xC5) || continues_character(c);
}

std::string_view half_before(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && text.size() - begin < longest_half && is_letter(static_cast<unsigned char>(text[begin - 1])))
    --begin;
  while (begin < text.size() && continues_character(static_cast<unsigned char>(text[begin]))) ++begin;  // Of a sign.
  return text.substr(begin);
}

std::string_view half_after(std::string_view text) {
  std::size_t end = 0;
  while (end < std::min(text.size(), longest_half) && is_letter(static_cast<unsigned char>(text[end]))) ++end;
  return text.substr(0, end);
}

bool is_one_word(std::string_view left, std::string_view right, Analyzer& analyzer) {
  if (left.empty() || right.empty()) return false;
  const auto& tokens = analyzer.analyze(std::string(left) + "-\n" + std::string(right));
  return tokens.size() == 1 && is_french_word(*tokens.front().word);
}

struct Cut {
  std::size_t begin = std::string_view::npos, size = 0;
};

Cut next_cut(std::string_view text, std::size_t from) {
  Cut next;
  for (const std::string_view sign : signs)
    if (const std::size_t at = text.find(sign, from); at < next.begin) next = {at, sign.size()};
  return next;
}

}  // namespace

std::string with_whole_words(std::string text) {
  Cut cut = next_cut(text, 0);
  if (cut.size == 0) return text;
  Analyzer analyzer;
  std::string whole;
  std::size_t copied = 0;
  for (; cut.size > 0; cut = next_cut(text, cut.begin + cut.size)) {
    const auto left = half_before(std::string_view(text).substr(0, cut.begin));
    const auto right = half_after(std::string_view(text).substr(cut.begin + cut.size));
    if (!is_one_word(left, right, analyzer)) continue;
    whole.append(text, copied, cut.begin - copied);
    copied = cut.begin + cut.size;
  }
  return whole.append(text, copied);
}

}  // namespace fsearch
