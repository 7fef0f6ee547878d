/// What else the words of a query are called: what is searched besides, and what is offered. Private to
/// searcher/.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/analyzer.hpp"
#include "searcher/index/index_reader.hpp"
#include "searcher/query/query.hpp"
#include "searcher/spelling/equivalent_names.hpp"
#include "searcher/spelling/name_variants.hpp"

namespace fsearch {

/// Not thread-safe.
class OtherNames {
 public:
  /// Requires: both outlive it.
  OtherNames(IndexReader& reader, Analyzer& analyzer);

  /// Learns the synonyms of the indexes again; to be called when the reader has changed.
  void refresh();

  /// Returns the query with, added to its words, the synonyms declared for the indexes, and other spellings
  /// of the names among them: to Kiev Kyiv, to Bruno Lemaire "Bruno Le Maire". Excluded words and those in
  /// quotes stay alone. Runs of words are merged on the way (see merge_runs).
  Query add(const Query& query);

  /// Adds the same to the names of filters: personne:PPDA.
  void add_to_filters(Query& query) const;

  /// Returns queries that may have been meant: with a name that sounds alike and, in quotes, with what add()
  /// adds elsewhere. Requires: runs of words merged.
  std::vector<Query> offers(const Query& query);

 private:
  struct Replacement {
    Span typed;
    std::string by;
  };
  std::vector<Equivalent> declared(const std::string& text, const std::vector<QueryToken>& tokens) const;
  std::vector<Equivalent> equivalents_of(const std::string& text);
  const std::vector<NameVariant>& variants_of(const std::string& text, const std::vector<QueryToken>& tokens);
  std::vector<Replacement> replacements_of(const Query& leaf);
  bool has_same_stems(const std::string& left, const std::string& right);
  bool is_held(const std::string& name);
  bool names_somebody(std::string_view text, const std::vector<QueryToken>& tokens, const NameFound& found,
                      const std::string& other);
  std::uint32_t articles_with(std::string_view word);

  IndexReader& reader_;
  Analyzer& analyzer_;
  EquivalentNames spellings_;
  EquivalentNames alike_;
  EquivalentNames synonyms_;
  std::map<std::string, std::vector<NameVariant>> variants_;  ///< Of the texts met last, which are asked for twice.
};

}  // namespace fsearch
