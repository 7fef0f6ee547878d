/// Where a text may answer a question. Private to searcher/.
#pragma once
#include <vector>

#include "fsearch/spans.hpp"
#include "searcher/plan/search_plan.hpp"
#include "searcher/read/article_scan.hpp"
#include "store/records/stored_article.hpp"

namespace fsearch {

/// Returns the figures of the text, or where it names people, organisations or places, by what the plan's question asks
/// for, in order; without those that the question itself holds. Nothing where any answer will do.
std::vector<Span> answer_places(const SearchPlan& plan, const StoredArticle& article, const FieldScan& body);

/// Returns the largest share of the query's weight that 30 words of the text hold, one of `places` among or beside
/// them.
double answer_share(const SearchPlan& plan, const FieldScan& body, const std::vector<Span>& places);

/// Returns where the title names somebody whom the question does not name, or, where `teams` may answer too, another
/// organisation or place; in order.
std::vector<Span> named_in_title(const SearchPlan& plan, const StoredArticle& article, const FieldScan& title,
                                 bool teams);

/// Returns whether the title names what the plan's question asks for: somebody whom the question does not name.
bool names_answer(const SearchPlan& plan, const StoredArticle& article, const FieldScan& title);

/// Returns whether one of `places`, which are in order, lies in `range`.
bool any_place_in(const std::vector<Span>& places, Span range);

}  // namespace fsearch
