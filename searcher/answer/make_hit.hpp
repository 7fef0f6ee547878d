/// What a reader is shown of an article that was found. Private to searcher/.
#pragma once
#include <cstddef>

#include "fsearch/search.hpp"
#include "searcher/plan/search_plan.hpp"
#include "searcher/rank/article_ranking.hpp"

namespace fsearch {

/// Returns the hit of an article: its passages, its highlights and its first sentence, without its text.
Hit make_hit(const ReadArticle& article, const SearchPlan& plan, std::size_t rank, const SearchRequest& request);

}  // namespace fsearch
