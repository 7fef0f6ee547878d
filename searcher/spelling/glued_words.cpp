#include "searcher/spelling/glued_words.hpp"

#include <algorithm>
#include <optional>

#include "searcher/spelling/close_words.hpp"

namespace fsearch {
namespace {

constexpr std::uint32_t fewest_articles = 5;
constexpr std::size_t shortest_part = 2;    ///< Bytes, of a word;
constexpr std::size_t longest_letters = 4;  ///< of the letters before a number.

bool is_plain(const QueryToken& token) {
  return !token.has(TokenFlag::joined) && !token.has(TokenFlag::part) && !token.is_function_word();
}

bool is_letters(const QueryToken& token) {
  const std::string& folded = token.word.folded;
  return std::all_of(folded.begin(), folded.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool are_side_by_side(const std::string& text, const QueryToken& left, const QueryToken& right) {
  return right.token.begin == left.token.end + 1 && text[left.token.end] == ' ';
}

std::string in_capitals(std::string letters) {
  for (char& c : letters)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return letters;
}

std::optional<std::string> whole_of(const QueryToken& left, const QueryToken& right, IndexReader& reader) {
  if (!is_plain(left) || !is_plain(right) || !is_letters(left)) return std::nullopt;
  const bool number = right.has(TokenFlag::number) && left.word.folded.size() <= longest_letters;
  const bool words = is_letters(right) && std::min(left.word.folded.size(), right.word.folded.size()) >= shortest_part;
  if (!number && !words) return std::nullopt;
  const LexiconEntry* entry = reader.lexicon_entry(left.word.folded + right.word.folded);
  if (entry == nullptr || most_frequent(*entry).documents < fewest_articles || is_name(*entry) != number)
    return std::nullopt;
  return number ? in_capitals(entry->folded) : most_frequent(*entry).exact;
}

}  // namespace

std::vector<Equivalent> glued_words(const std::string& text, const std::vector<QueryToken>& tokens,
                                    IndexReader& reader) {
  std::vector<Equivalent> found;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const Token& left = tokens[i].token;
    const Token& right = tokens[i + 1].token;
    if (!are_side_by_side(text, tokens[i], tokens[i + 1])) continue;
    auto whole = whole_of(tokens[i], tokens[i + 1], reader);
    if (!whole) continue;
    found.push_back({Equivalent::Kind::spelling, left.position, right.position,
                     text.substr(left.begin, right.end - left.begin), std::move(*whole), true});
    ++i;
  }
  return found;
}

}  // namespace fsearch
