#include "searcher/plan/word_groups.hpp"

#include <algorithm>

namespace fsearch {
namespace {

/// A code that fewer articles hold may be a letter before a number: A2.
constexpr std::uint32_t fewest_of_code = 10;
constexpr std::uint32_t far_more = 10;  ///< Articles with the number, for one with the code.

constexpr auto without(std::uint16_t flags, TokenFlag flag) {
  return static_cast<std::uint16_t>(flags & ~static_cast<unsigned>(flag));
}

/// Of a whole of two words, typed with a space: "livret A 2".
bool is_rare_code(const std::vector<QueryToken>& tokens, std::size_t whole, const DocumentFrequency& frequency) {
  const QueryToken& code = tokens[whole];
  if (whole == 0 || whole + 2 >= tokens.size() || !code.has(TokenFlag::code) || code.token.width != 2) return false;
  const QueryToken& letter = tokens[whole + 1];
  const QueryToken& number = tokens[whole + 2];
  if (letter.token.end - letter.token.begin != 1 || number.token.begin != letter.token.end + 1) return false;
  const std::uint32_t articles = word_frequency(code.word, frequency);
  return articles < fewest_of_code && articles * far_more < word_frequency(number.word, frequency);
}

bool is_unknown_pair(const std::vector<QueryToken>& tokens, std::size_t whole, const DocumentFrequency& frequency) {
  const QueryToken& pair = tokens[whole];
  if (!pair.has(TokenFlag::joined) || pair.token.width != 2 || whole + 2 >= tokens.size()) return false;
  return tokens[whole + 1].has(TokenFlag::upper) && tokens[whole + 2].has(TokenFlag::upper) &&
         word_frequency(pair.word, frequency) == 0;
}

}  // namespace

std::vector<QueryToken> without_unknown_wholes(std::vector<QueryToken> tokens, const DocumentFrequency& frequency) {
  std::vector<QueryToken> kept;
  std::size_t parts = 0;  // Of a whole that was left out.
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (is_rare_code(tokens, i, frequency) || is_unknown_pair(tokens, i, frequency)) {
      parts = 2;
      continue;
    }
    QueryToken& token = kept.emplace_back(tokens[i]);
    if (parts > 0) token.token.flags = without(token.token.flags, TokenFlag::part), --parts;
  }
  return kept;
}

std::vector<bool> wanted_groups(const std::vector<QueryToken>& tokens, const std::vector<TokenGroup>& groups) {
  std::vector<bool> wanted;
  for (const TokenGroup& group : groups) {
    const auto is_content = [&](std::size_t i) { return !tokens[i].is_function_word(); };
    wanted.push_back(!group.wholes.empty() || std::any_of(group.readings.begin(), group.readings.end(), is_content));
  }
  if (std::find(wanted.begin(), wanted.end(), true) == wanted.end()) wanted.assign(groups.size(), true);
  return wanted;
}

TokenGroup wanted_tokens(const std::vector<QueryToken>& tokens, TokenGroup group, const DocumentFrequency& frequency) {
  const auto keeps = [&](const Word& word) {
    return is_letter_with_signs(word) || word_frequency(word, frequency) > 0;
  };
  std::erase_if(group.wholes, [&](std::size_t i) { return !keeps(tokens[i].word); });
  if (group.loose && !keeps(tokens[*group.loose].word)) group.loose.reset();
  const auto is_one = [&](const QueryToken& token) {
    return token.has(TokenFlag::mixed_case) || token.has(TokenFlag::code) || is_letter_with_signs(token.word);
  };
  if (!group.wholes.empty() && is_one(tokens[group.wholes.front()])) {
    group.wholes.resize(1);
    group.readings.clear();
  }
  return group;
}

SearchPhrase::Variant part_phrase(const std::vector<QueryToken>& tokens, const std::vector<std::size_t>& parts) {
  SearchPhrase::Variant variant;
  if (parts.empty()) return variant;
  const std::uint32_t first = tokens[parts.front()].token.position;
  for (const std::size_t i : parts) {
    const std::uint32_t offset = tokens[i].token.position - first;
    if (variant.empty() || variant.back().first != offset) variant.emplace_back(offset, i);
  }
  return variant;
}

bool is_within_name(const Equivalent& added, const Query& leaf) {
  return std::any_of(leaf.added.begin(), leaf.added.end(), [&](const Equivalent& name) {
    const bool within = name.first <= added.first && added.last <= name.last;
    return name.one_name && within && added.last - added.first < name.last - name.first;
  });
}

}  // namespace fsearch
