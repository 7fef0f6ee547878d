/// Answers to questions that an index answers only roughly: its candidates are settled on their texts, as few of them
/// as will do. Private to searcher/.
#pragma once
#include <xapian.h>

#include <cstddef>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "searcher/article_ranking.hpp"
#include "searcher/candidates.hpp"
#include "searcher/index_reader.hpp"
#include "searcher/search_plan.hpp"

namespace fsearch {

/// The search of one plan that needs verification.
class VerifiedSearch {
 public:
  /// Requires: all outlive it.
  VerifiedSearch(IndexReader& reader, Analyzer& analyzer, ArticleDecoder& decoder, const SearchPlan& plan);

  /// Returns the best `wanted` articles that hold the query, in the order of `sort`, but none that an earlier call
  /// has returned. Gives up, with fewer, after reading 1,000 articles and 20 more for each wanted.
  std::vector<ReadArticle> best(std::size_t wanted, SortOrder sort);

  /// Returns the same among the articles of these days.
  std::vector<ReadArticle> best(std::size_t wanted, SortOrder sort, const DateRange& days);

  struct Count {
    std::size_t total = 0;
    bool exact = true;          ///< Otherwise estimated, from a sample of the articles in doubt.
    bool facets_exact = true;
    std::vector<Facet> facets;  ///< Of the fields given.
    EntityCounts entities;      ///< Where a field asked for them.
  };

  /// Returns how many articles hold the query. Those that the index is sure of are counted there; of the others all
  /// are read, but where they are more than 1,000 a sample of 250.
  Count count(const std::vector<std::string>& fields);

 private:
  std::vector<ReadArticle> best_of(const Xapian::Query& query, std::size_t wanted, SortOrder sort);
  bool is_held(Xapian::docid id, const Xapian::Document& document);
  bool settle(Xapian::docid document, const std::optional<ReadArticle>& article);

  IndexReader& reader_;
  const SearchPlan& plan_;
  CandidateReader candidates_;
  Xapian::Query possible_;
  Xapian::Query certain_;
  Xapian::Query in_doubt_;
  std::unordered_map<Xapian::docid, bool> settled_;
  std::unordered_set<Xapian::docid> returned_;
};

}  // namespace fsearch
