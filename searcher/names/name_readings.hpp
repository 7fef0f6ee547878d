/// Names of a query that have several readings: what of an article is meant by them, and what is not. Private to
/// searcher/.
#pragma once
#include <vector>

#include "searcher/index/entity_index.hpp"
#include "searcher/plan/search_plan.hpp"
#include "searcher/read/article_scan.hpp"
#include "store/records/stored_article.hpp"

namespace fsearch {

/// Takes back the certainty about those of `names` that the articles read mostly write small behind the same words:
/// there is a village called Plaisance, but "port de plaisance" is none. A name of no told type must be written with
/// its capital more often.
void settle_readings(const SearchPlan& plan, const std::vector<const ArticleScan*>& articles, QueryNames& names);

/// Removes from the scan what is not meant by names of whose reading the query leaves no doubt: for the town of
/// "mairie d’orange" the colour, the operator, and what else begins so (Orange Bank). For "la poste grève" the
/// post without its article, which for "la poste" alone only counts less.
///
/// An article has one type for a name, and it may be wrong: the words before the name in its text are heard, too.
void drop_other_readings(const SearchPlan& plan, const QueryNames& names, const StoredArticle& article,
                         EntityIndex& entities, ArticleScan& scan);

}  // namespace fsearch
