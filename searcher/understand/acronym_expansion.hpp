/// Acronyms and what they stand for, both ways, as the articles themselves define them.
#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "fsearch/analyzer.hpp"
#include "searcher/index/index_reader.hpp"
#include "searcher/query/query.hpp"
#include "searcher/query/query_token.hpp"
#include "searcher/understand/acronym_senses.hpp"

namespace fsearch {

class AcronymExpander {
 public:
  /// Requires: the reader outlives it. To be made again when the indexes change.
  explicit AcronymExpander(IndexReader& reader);

  /// Adds to each word leaf what its acronyms stand for, and the acronyms of what it says in full: to PIB "produit
  /// intérieur brut"; to CAF the football confederation and the family benefits office, where articles define both.
  /// Runs of words are merged on the way (see merge_runs). Excluded words and phrases stay alone. So does, where it is
  /// not written in capitals, what is a word of French (l'eau is not EAU), part of a person's name, or no acronym there
  /// (Sam is not SAM; see AcronymSenses).
  Query expand(const Query& query, Analyzer& analyzer) const;

 private:
  bool finds_alone(const std::string& short_form, const std::string& expansion, Analyzer& analyzer) const;
  void expand_node(Query& query, Analyzer& analyzer) const;
  std::vector<Equivalent> equivalents_of(const std::string& text, Analyzer& analyzer) const;
  bool may_be_acronym(const std::vector<QueryToken>& tokens, std::size_t at, const AcronymSenses& senses) const;
  void add_acronyms(const std::vector<QueryToken>& tokens, const std::string& text, Analyzer& analyzer,
                    std::vector<Equivalent>& found) const;
  void add_expansions(const std::vector<QueryToken>& tokens, const std::string& text, Analyzer& analyzer,
                      std::vector<Equivalent>& found) const;

  struct ShortForm {
    std::string text;  ///< Folded.
    std::uint32_t articles = 0;
  };

  IndexReader* reader_;
  std::unordered_map<std::string, ShortForm> by_expansion_;  ///< By folded words, a space after each.
};

}  // namespace fsearch
