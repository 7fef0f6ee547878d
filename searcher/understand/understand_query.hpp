/// From what a reader typed to what is searched. Private to searcher/.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "fsearch/analyzer.hpp"
#include "fsearch/search.hpp"
#include "searcher/index/index_reader.hpp"
#include "searcher/plan/date_wish.hpp"
#include "searcher/query/query.hpp"
#include "searcher/spelling/other_names.hpp"
#include "searcher/understand/acronym_expansion.hpp"

namespace fsearch {

/// A request understood.
struct Understanding {
  Query query;
  Timeliness timeliness;
  std::set<std::string> wish_words = {};  ///< Those of timeliness.wished; folded.
};

/// Reads requests in the light of what the indexes hold. Not thread-safe.
class QueryInterpreter {
 public:
  /// Requires: both outlive it.
  QueryInterpreter(IndexReader& reader, Analyzer& analyzer);

  /// Learns the acronyms and synonyms of the index again; to be called when the reader has changed.
  void refresh();

  /// Returns what a request means: its query parsed, spelt as the index spells it, with what its words are as good as,
  /// its filters required. What was changed or added is told in `result`.
  Understanding understand(const SearchRequest& request, SearchResult& result);

  /// Returns other spellings of a query understood, which may have been meant; at most three.
  std::vector<Query> other_spellings(const Query& query, const SearchRequest& request);

 private:
  Query corrected(const Query& query, SearchResult& result);
  Query with_equivalents(Query query, const SearchRequest& request);

  IndexReader& reader_;
  Analyzer& analyzer_;
  AcronymExpander acronyms_;
  OtherNames names_;
};

}  // namespace fsearch
