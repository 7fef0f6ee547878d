/// The best articles for a sum of terms, found list by list. Private to searcher/.
///
/// Xapian walks all lists side by side, which costs most where a query has many words. Here the heaviest terms add
/// up first; once no new article can come among the best any more, the lists of the others are only looked up for
/// the articles that still can, which are soon few. The answer is the same.
/// Source: A. Moffat and J. Zobel, "Self-indexing inverted files for fast text retrieval", 1996 ("continue").
#pragma once
#include <xapian.h>

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "searcher/index/weighted_term.hpp"

namespace fsearch {

/// Not thread-safe. To be made again when the database changes.
class TermSums {
 public:
  explicit TermSums(Xapian::Database database) : database_(std::move(database)) {}

  struct Found {
    std::vector<std::pair<Xapian::docid, double>> best;  ///< With their BM25 weights, the largest first.
    /// How many articles hold any of the terms, where count() would tell exactly and all lists were walked.
    std::optional<std::size_t> articles = {};
  };

  struct Count {
    std::size_t articles = 0;
    bool exact = true;
  };

  /// Returns the articles that hold any of the terms, ascending.
  std::vector<Xapian::docid> holders(const std::vector<WeightedTerm>& terms) const;

  /// Returns how many articles hold any of the terms; where their lists are long, about how many, if each word came by
  /// chance.
  Count count(const std::vector<WeightedTerm>& terms) const;

  /// Returns the best `wanted` articles; of equal ones those with the lower number.
  Found best(const std::vector<WeightedTerm>& terms, std::size_t wanted);

 private:
  const std::vector<float>& half_weights();

  Xapian::Database database_;
  std::vector<float> half_weights_;  ///< By docid: see bm25::half_weight(); read once.
  std::vector<float> sums_;          ///< By docid; zeros between two calls.
};

}  // namespace fsearch
