/// From a plan's query to Xapian's. Private to searcher/.
#pragma once
#include <xapian.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/analyzer.hpp"
#include "searcher/index/index_reader.hpp"
#include "searcher/index/weighted_term.hpp"
#include "searcher/plan/search_plan.hpp"

namespace fsearch {

/// What a Xapian query finds of a plan's query that only the texts can settle. Of others both find the same.
enum class Bound {
  possible,  ///< Every article that answers, and some that may not.
  certain,   ///< Articles that answer without a doubt, but not all of them.
};

/// What a Xapian query is for. To select, weights and what only ranks are left out: counting is cheaper, and Xapian
/// 1.4.22 has been seen to count wrongly with them.
enum class Purpose { rank, select };

/// Builds the Xapian queries of a plan. An index holds no positions: of a phrase it finds the articles with all its
/// words.
class XapianQueryBuilder {
 public:
  /// Requires: all outlive it.
  XapianQueryBuilder(IndexReader& reader, const SearchPlan& plan, Demand demand, Bound bound = Bound::possible,
                     Purpose purpose = Purpose::rank);

  /// Returns the query for the articles that hold what is demanded of the plan's query.
  Xapian::Query build() { return build(plan_.query); }

  /// Returns the terms of a query for ranking that is nothing but their sum: it finds what holds any of them, and
  /// weighs it by those it holds. Nothing where the query is more than that. Of a phrase that is only wanted, the
  /// words count where all that may answer is sought, none where what answers without a doubt is.
  std::optional<std::vector<WeightedTerm>> sum_of_terms() const;

 private:
  Xapian::Query build(const Query& query);
  bool is_strict(const Query& query) const {
    return wants_all_words(demand_) || query.occur != Occur::should || query.least > 1;
  }
  bool add_terms(const Query& query, std::vector<WeightedTerm>& sum) const;
  bool add_pattern(const LeafPlan& leaf, std::vector<WeightedTerm>& sum) const;
  const std::vector<std::string>& stems_of(const SearchTerm& pattern) const {
    return bound_ == Bound::certain ? pattern.sure_stems : pattern.stems;
  }
  void add_phrase_terms(const SearchPhrase& phrase, std::vector<WeightedTerm>& sum) const;
  void add_group(const GroupPlan& group, std::vector<WeightedTerm>& sum) const;
  void add_word(const SearchTerm& term, std::vector<WeightedTerm>& sum) const;
  Xapian::Query leaf(const Query& query);
  Xapian::Query words(const Query& query, const LeafPlan& leaf);
  Xapian::Query all_groups(const LeafPlan& leaf, std::size_t first, std::size_t end);
  Xapian::Query group(const GroupPlan& group, bool strict) const;
  Xapian::Query sum_query(const std::vector<WeightedTerm>& sum) const;
  Xapian::Query phrase(const SearchPhrase& phrase) const;
  bool tells_little(const SearchTerm& term) const;
  Xapian::Query near(const Query& query);
  Xapian::Query bag(const Query& query);
  Xapian::Query excluded(const Query& query);
  Xapian::Query scale(const Xapian::Query& query, double factor) const;

  IndexReader& reader_;
  const SearchPlan& plan_;
  Demand demand_;
  Bound bound_;
  Purpose purpose_;
};

/// Returns the query for the articles that a field leaf (source, date, ...) selects. Of exact sources, sections and
/// authors those that a facet counts for this value; `database` says which stored values stand for it.
Xapian::Query filter_query(const Query& leaf, const Xapian::Database& database);

/// Returns the query for the articles whose title holds one of these folded words in any form.
Xapian::Query title_query(const std::vector<std::string_view>& words, Analyzer& analyzer);

/// Returns the query for the articles of these days.
Xapian::Query date_query(const DateRange& range);

}  // namespace fsearch
