/// Answers to questions that wish for words: the index proposes, as many are read as may come first. Private to
/// searcher/.
#pragma once
#include <optional>
#include <vector>

#include "searcher/article_ranking.hpp"
#include "searcher/candidates.hpp"
#include "searcher/index_reader.hpp"
#include "searcher/search_plan.hpp"
#include "searcher/xapian_query.hpp"

namespace fsearch {

/// The search of one plan.
class WordSearch {
 public:
  /// Requires: all outlive it.
  WordSearch(IndexReader& reader, Analyzer& analyzer, ArticleDecoder& decoder, const SearchPlan& plan)
      : reader_(reader), analyzer_(analyzer), decoder_(decoder), plan_(plan) {}

  /// Returns whether the index settles the question: always where the plan needs no verification, else where phrases
  /// only add to words that more articles hold than are counted one by one.
  bool settles(const SearchRequest& request);

  /// Returns the candidates with their number and facets, unread; those that can hardly come first are left out.
  Candidates propose(const SearchRequest& request, const Timeliness& timeliness);

  /// Returns them read, but those that do not answer.
  std::vector<ReadArticle> read(const SearchRequest& request, std::vector<Candidate> candidates);

 private:
  bool only_filters() const;
  Xapian::Query query();
  std::optional<std::vector<WeightedTerm>> sum(Bound bound);
  Candidates find(const SearchRequest& request, std::size_t count);
  void count_filtered(Candidates& found);
  void add_timely(const Timeliness& timeliness, std::vector<Candidate>& candidates);
  void add_named(std::vector<Candidate>& candidates);
  void add_best(const Xapian::Query& query, std::size_t count, std::vector<Candidate>& candidates);

  IndexReader& reader_;
  Analyzer& analyzer_;
  ArticleDecoder& decoder_;
  const SearchPlan& plan_;
};

/// So many candidates are scored on their text; more changes nothing (docs/ranking.md).
constexpr std::size_t ranked_on_text = 50;
/// Of the days that a reader prefers, so many are ranked besides.
constexpr std::size_t timely_candidates = 25;

}  // namespace fsearch
