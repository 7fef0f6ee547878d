#include "searcher/plan/word_groups.hpp"

#include <algorithm>

namespace fsearch {

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
