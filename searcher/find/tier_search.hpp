/// The articles that hold what is demanded of a query, in an order that only the query and the index decide. Private
/// to searcher/.
///
/// The index proposes articles (phase 1, BM25). They are taken in blocks of 50; each block is read and put in order by
/// its texts (phase 2), so that a page never depends on how many articles were asked for. Of the first 50, the best 15
/// by their streams of words are a block of their own, the others the second: most pages need no more. The first block
/// also holds some articles of the days wished for, of the names meant, and of two words side by side, wherever phase 1
/// has them.
/// Where the order is by date, phase 1 gives that of the days, and records that of the moments of a day.
#pragma once
#include <optional>
#include <unordered_set>
#include <vector>

#include "searcher/find/planned_search.hpp"
#include "searcher/index/candidates.hpp"
#include "searcher/rank/article_ranking.hpp"

namespace fsearch {

/// So many candidates are ordered by their texts at a time; more changes nothing (docs/ranking.md).
constexpr std::size_t ranked_on_text = 50;
/// The first block, a page and some near-duplicates (docs/ranking.md).
constexpr std::size_t shortlisted = 15;

using Documents = std::unordered_set<Xapian::docid>;

class TierSearch {
 public:
  /// Leaves out the articles in `shown`, which better tiers have given, and adds its own. Requires: both outlive it.
  TierSearch(const PlannedSearch& search, Demand demand, Documents& shown);

  /// Returns the next articles in their order; none at the end, though a damaged record may leave a block with none. By
  /// date texts rank nothing: they are not scanned.
  std::vector<ReadArticle> next();

  /// Returns those that the last block has left for the next one, as far as they are known.
  const std::vector<DatedArticle>& unread() const { return unread_; }

  struct Size {
    std::size_t articles = 0;
    bool exact = false;
  };
  /// Returns about how many articles the index proposes, those of better tiers included.
  Size proposed();

  /// Passes over the next block without reading it, where it has at most `most` articles; by date, over `most` at once.
  /// Returns how many were passed over. The first block is always read, but by date.
  std::size_t pass(std::size_t most);

 private:
  const Candidate* propose();
  void fetch();
  Xapian::Query query() const;
  Xapian::Query known_query() const;
  std::vector<ReadArticle> first();
  std::vector<Candidate> proposals(std::size_t most);
  void keep_held(std::vector<Candidate>& block);
  std::vector<Candidate> held(std::size_t most, bool in_order = true);
  bool by_date() const { return search_.sort != SortOrder::relevance; }
  void wait(std::vector<Candidate>& block, std::size_t most);
  void keep_shortlist(std::vector<Candidate>& block);
  std::size_t next_size() const { return unread_.empty() ? ranked_on_text : unread_.size(); }
  std::vector<Candidate> besides();
  void add_best(const Xapian::Query& query, std::size_t count, std::vector<Candidate>& block);
  void add_new(std::vector<Candidate> found, std::vector<Candidate>& block) const;
  void read(std::vector<Candidate> block, std::vector<ReadArticle>& articles);

  const PlannedSearch& search_;
  Demand demand_;
  Documents& shown_;
  CandidateReader reader_;
  bool unsure_ = false;                           ///< Whether the index proposes articles that do not hold it.
  std::optional<std::vector<WeightedTerm>> sum_;  ///< Where the query is one.
  std::vector<Candidate> proposed_;               ///< Of phase 1, in its order.
  std::size_t next_ = 0;                          ///< The first of them not yet looked at.
  Documents taken_;                               ///< Of them and those proposed before.
  std::optional<Size> size_;                      ///< Once they were asked for.
  bool all_proposed_ = false;
  std::vector<Candidate> waiting_;    ///< Taken, and more than their block needed.
  std::vector<DatedArticle> unread_;  ///< Those of them that the shortlist has left for the second block.
  bool started_ = false;
};

}  // namespace fsearch
