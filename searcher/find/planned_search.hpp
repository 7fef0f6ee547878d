/// What the rooms of one search share: the index, the plan, and what tells a good article. Private to searcher/.
#pragma once
#include <memory>

#include "fsearch/analyzer.hpp"
#include "fsearch/search.hpp"
#include "searcher/find/deadline.hpp"
#include "searcher/find/settled_matches.hpp"
#include "searcher/index/index_reader.hpp"
#include "searcher/index/xapian_query.hpp"
#include "searcher/plan/date_wish.hpp"
#include "searcher/plan/search_plan.hpp"
#include "searcher/rank/corpus_meaning.hpp"
#include "store/records/stored_article.hpp"

namespace fsearch {

struct PlannedSearch {
  IndexReader& reader;
  Analyzer& analyzer;
  ArticleDecoder& decoder;
  const SearchPlan& plan;                  ///< Stays as it was made.
  const CorpusMeaning* meaning = nullptr;  ///< Null where it may not rank.
  Timeliness timeliness;
  SortOrder sort = SortOrder::relevance;
  bool sketches = false;  ///< Whether articles are read with theirs, to tell near-duplicates.
  std::shared_ptr<Deadline> deadline = std::make_shared<Deadline>();
  QueryNames names = plan.names;  ///< As the first articles read settle them.
  std::shared_ptr<SettledMatches> settled = std::make_shared<SettledMatches>(reader, analyzer, plan);

  XapianQueryBuilder builder(Demand demand, Bound bound = Bound::possible, Purpose purpose = Purpose::rank) const {
    return {reader, plan, demand, bound, purpose};
  }
};

}  // namespace fsearch
