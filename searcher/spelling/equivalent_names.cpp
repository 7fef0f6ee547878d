#include "searcher/spelling/equivalent_names.hpp"

#include <algorithm>
#include <utility>

namespace fsearch {
namespace {

using Match = EquivalentNames::Match;

// The key of a name is that of its words, one after the other.

std::string form_key(const QueryToken& token) { return '=' + token.word.folded; }

/// By the stem that a word has without its accents, too.
std::string stem_key(const QueryToken& token) {
  return '~' + (token.word.twin.empty() ? token.word.stem : token.word.twin);
}

bool is_small(const QueryToken& token) {
  return !token.has(TokenFlag::capitalised) && !token.has(TokenFlag::upper) && !token.has(TokenFlag::mixed_case);
}

/// The keys of the words of a name, by its parts.
std::vector<std::string> keys_of(const std::string& name, Match match, Analyzer& analyzer) {
  std::vector<std::string> keys;
  for (const QueryToken& token : analyze_query_text(analyzer, name)) {
    if (token.has(TokenFlag::joined) || token.token.position < keys.size()) continue;
    keys.push_back(match == Match::any_form && is_small(token) ? stem_key(token) : form_key(token));
  }
  return keys;
}

std::string joined(const std::vector<std::string>& keys) {
  std::string key;
  for (const std::string& word : keys) key += word;
  return key;
}

/// Of each position, and the one after the last, whether a written word begins there.
std::vector<bool> word_boundaries(const std::vector<QueryToken>& tokens) {
  std::uint32_t end = 0;
  for (const QueryToken& token : tokens) end = std::max(end, token.token.position + token.token.width);
  std::vector<bool> boundaries(end + 1, false);
  for (const TokenGroup& group : group_tokens(tokens))
    boundaries[tokens[group.readings.empty() ? group.wholes.front() : group.readings.front()].token.position] = true;
  boundaries[end] = true;
  return boundaries;
}

}  // namespace

EquivalentNames::EquivalentNames(const std::vector<SynonymGroup>& groups, Match match, Analyzer& analyzer) {
  for (const SynonymGroup& group : groups) {
    for (const std::string& name : group.asked) {
      std::string key;
      for (const std::string& word : keys_of(name, match, analyzer)) groups_.try_emplace(key += word);
      if (!key.empty()) groups_[key].push_back(added_.size());
    }
    auto& added = added_.emplace_back();
    for (const std::string& name : group.added) added.emplace_back(joined(keys_of(name, match, analyzer)), name);
  }
}

std::vector<NameFound> EquivalentNames::find(const std::vector<QueryToken>& tokens) const {
  std::vector<NameFound> found;
  if (groups_.empty() || tokens.empty()) return found;
  const std::vector<bool> boundaries = word_boundaries(tokens);
  for (std::uint32_t first = 0; first + 1 < boundaries.size();) {
    Longest longest;
    if (boundaries[first]) walk(tokens, boundaries, first, "", longest);
    if (longest.end > 0)
      found.push_back({first, longest.end - 1, span_of(tokens, first, longest.end - 1), others(longest.keys)});
    first = std::max(first + 1, longest.end);
  }
  std::erase_if(found, [](const NameFound& name) { return name.others.empty(); });
  return found;
}

/// From the end of a name's beginning, tries each reading of the next word.
void EquivalentNames::walk(const std::vector<QueryToken>& tokens, const std::vector<bool>& boundaries,
                           std::uint32_t position, const std::string& key, Longest& longest) const {
  const auto known = groups_.find(key);
  if (known == groups_.end() && !key.empty()) return;
  if (known != groups_.end() && !known->second.empty() && boundaries[position] && position >= longest.end) {
    if (position > longest.end) longest = {position, {}};
    longest.keys.push_back(key);
  }
  for (const QueryToken& token : tokens) {
    if (token.token.position != position) continue;
    const std::uint32_t next = position + token.token.width;
    walk(tokens, boundaries, next, key + form_key(token), longest);
    walk(tokens, boundaries, next, key + stem_key(token), longest);
  }
}

std::vector<std::string> EquivalentNames::others(std::vector<std::string> keys) const {
  std::vector<std::size_t> groups;
  for (const std::string& key : keys) groups.insert(groups.end(), groups_.at(key).begin(), groups_.at(key).end());
  std::vector<std::string> names;
  for (const std::size_t group : groups)
    for (const auto& [key, name] : added_[group]) {
      if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
      keys.push_back(key);
      names.push_back(name);
    }
  return names;
}

}  // namespace fsearch
