/// Which passages of an article show best why it was found.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "fsearch/search.hpp"
#include "searcher/plan/search_plan.hpp"
#include "searcher/read/article_scan.hpp"
#include "store/records/stored_article.hpp"

namespace fsearch {

/// Returns at most `limit` passages, the best first; after the first, those with words not shown yet come before
/// those that only repeat, and `score` is lower for it. Where no passage holds a word looked for, the first one. An
/// aside is one, and then alone, only where no other passage holds such a word.
std::vector<PassageHit> rank_passages(const StoredArticle& stored, const SearchPlan& plan, const FieldScan& body,
                                      std::size_t limit);

}  // namespace fsearch
