/// Titles that answer a question for somebody: who has replaced, won, been elected. Private to searcher/.
#pragma once
#include "searcher/plan/outcome.hpp"
#include "searcher/read/article_scan.hpp"
#include "store/records/stored_article.hpp"

namespace fsearch {

/// Returns whether the title of an article tells the outcome asked for: "Liz Truss succède à Boris Johnson". It names
/// who did it, asks nothing itself, leaves nothing open, and is not about a thing that only sounds like the one asked
/// for. The word that tells is then marked in the scan as the question's own verb in another form.
bool mark_outcome(const SearchPlan& plan, const OutcomeAsked& asked, const StoredArticle& article, Analyzer& analyzer,
                  ArticleScan& scan);

}  // namespace fsearch
