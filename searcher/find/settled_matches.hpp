/// The articles that hold what is demanded of a query, where the index alone cannot tell. Private to
/// searcher/.
#pragma once
#include <xapian.h>

#include <map>
#include <optional>
#include <vector>

#include "searcher/index/index_reader.hpp"
#include "searcher/plan/search_plan.hpp"
#include "searcher/read/stream_verifier.hpp"

namespace fsearch {

/// What is settled of one plan. Not thread-safe.
class SettledMatches {
 public:
  using Documents = std::vector<Xapian::docid>;  ///< Ascending.

  /// Requires: all outlive it, and stay as they are.
  SettledMatches(IndexReader& reader, Analyzer& analyzer, const SearchPlan& plan)
      : reader_(reader), analyzer_(analyzer), plan_(plan) {}

  /// Returns whether an article holds what is demanded, filters on other fields taken as held.
  bool holds(Xapian::docid document, Demand demand);

  /// Returns where the words of the plan stand in an article, as the index knows it; null where it does not.
  const ArticleScan* scan(Xapian::docid document);

  /// Returns all articles that hold it, where they are known; null otherwise.
  const Documents* known(Demand demand) const;

  /// Takes them.
  void know(Demand demand, Documents documents) { known_[same(demand)] = std::move(documents); }

 private:
  Demand same(Demand demand) const;
  StreamVerifier& verifier();

  IndexReader& reader_;
  Analyzer& analyzer_;
  const SearchPlan& plan_;
  std::optional<StreamVerifier> verifier_;
  std::map<Demand, Documents> known_;
};

}  // namespace fsearch
