/// Acronyms and what they stand for, both ways, as the articles themselves define them.
#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "fsearch/analyzer.hpp"
#include "searcher/query/query.hpp"
#include "searcher/query/query_token.hpp"
#include "store/records/acronym_table.hpp"

namespace fsearch {

class AcronymExpander {
 public:
  explicit AcronymExpander(const AcronymTable& acronyms);

  /// Adds to each word leaf what its acronyms stand for, and the acronyms of what it says in full: to PIB "produit
  /// intérieur brut". Runs of words are merged on the way (see merge_runs). Excluded words and phrases stay alone, and
  /// so does an acronym that is a word of French where it is not written in capitals: l'eau is not EAU.
  Query expand(const Query& query, Analyzer& analyzer) const;

 private:
  void expand_node(Query& query, Analyzer& analyzer) const;
  std::vector<Equivalent> equivalents_of(const std::string& text, Analyzer& analyzer) const;
  void add_acronyms(const std::vector<QueryToken>& tokens, const std::string& text,
                    std::vector<Equivalent>& found) const;
  void add_expansions(const std::vector<QueryToken>& tokens, const std::string& text,
                      std::vector<Equivalent>& found) const;

  std::unordered_map<std::string, std::string> by_acronym_;    ///< Folded short form to its usual expansion.
  std::unordered_map<std::string, std::string> by_expansion_;  ///< Folded words, a space after each, to short form.
};

}  // namespace fsearch
