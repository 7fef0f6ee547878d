/// Acronyms and what they stand for, both ways, as the articles themselves define them.
#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "analyzers/analyzer.hpp"
#include "schema/acronym_table.hpp"
#include "searcher/query.hpp"

namespace fsearch {

class AcronymExpander {
 public:
  explicit AcronymExpander(const AcronymTable& acronyms);

  /// Returns the query with, beside each acronym it names, its usual expansion, and beside each expansion its
  /// acronym, at half their weight: "PIB" reads PIB OU "produit intérieur brut"^0.5. Runs of words are merged on
  /// the way (see merge_runs). Excluded words and phrases stay alone.
  Query expand(const Query& query, Analyzer& analyzer) const;

 private:
  Query expand_node(Query query, Analyzer& analyzer) const;
  Query beside(Query word, Analyzer& analyzer) const;
  std::vector<Query> expansions_of(const std::string& text, Analyzer& analyzer) const;

  std::unordered_map<std::string, std::string> by_acronym_;    ///< Folded short form to its usual expansion.
  std::unordered_map<std::string, std::string> by_expansion_;  ///< Folded words, a space after each, to short form.
};

}  // namespace fsearch
