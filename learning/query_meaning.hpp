/// How near articles come to a query in meaning, beyond the words they share.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "learning/corpus_vectors.hpp"

namespace fsearch {

/// One word of a query.
struct QueryStem {
  std::string stem;
  std::string twin;   ///< Taken where the stem was not learnt; may be empty.
  double weight = 0;  ///< Its idf times its importance; 0 to leave it out.
};

/// Requires: the vectors outlive it.
class QueryMeaning {
 public:
  QueryMeaning(const CorpusVectors& vectors, const std::vector<QueryStem>& stems);

  /// Returns the cosine of the article with this id and the query, at least 0; nothing where the article came after the
  /// training, or no word of the query was learnt.
  std::optional<double> likeness(std::string_view id) const;

 private:
  const VectorView& view_;
  std::vector<float> sum_;  ///< Of the query's words; empty where none was learnt.
};

}  // namespace fsearch
