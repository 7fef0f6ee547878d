/// Words and names that mean the same, looked up among the words of a query. Private to searcher/.
#pragma once
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "fsearch/analyzer.hpp"
#include "fsearch/spans.hpp"
#include "fsearch/synonym_table.hpp"
#include "searcher/query/query_token.hpp"

namespace fsearch {

/// Some words of a query, and what else is called so.
struct NameFound {
  std::uint32_t first = 0;          ///< Its words: positions among the tokens, from `first`
  std::uint32_t last = 0;           ///< to `last`.
  Span typed;                       ///< Its bytes in the text.
  std::vector<std::string> others;  ///< As their groups write them; each once.
};

class EquivalentNames {
 public:
  /// How a word of a group is met. Case, accents and hyphens never count.
  enum class Match {
    as_written,
    any_form,  ///< A word in small letters in any form, "mails" for mail; one with a capital as written.
  };

  EquivalentNames(const std::vector<SynonymGroup>& groups, Match match, Analyzer& analyzer);

  /// Returns what the words of a query have other names for, from left to right, of those that overlap the
  /// first and longest. A name takes whole written words: "parole" is not met in porte-parole.
  std::vector<NameFound> find(const std::vector<QueryToken>& tokens) const;

 private:
  struct Longest {
    std::uint32_t end = 0;          ///< The position after it; 0 for none.
    std::vector<std::string> keys;  ///< One for each way to read it.
  };
  void walk(const std::vector<QueryToken>& tokens, const std::vector<bool>& boundaries, std::uint32_t position,
            const std::string& key, Longest& longest) const;
  std::vector<std::string> others(std::vector<std::string> keys) const;

  std::unordered_map<std::string, std::vector<std::size_t>>
      groups_;  ///< By the key of a name; none for its beginnings.
  std::vector<std::vector<std::pair<std::string, std::string>>> added_;  ///< Key and name, of each group.
};

}  // namespace fsearch
