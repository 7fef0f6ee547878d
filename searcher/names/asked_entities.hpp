/// What entity filters ask for (personne:macron), looked for in the articles that they let through. Private to
/// searcher/.
///
/// A filter selects by the terms of an index; where an article says the name, and how often, its record tells.
#pragma once
#include <vector>

#include "searcher/index/index_reader.hpp"
#include "searcher/plan/search_plan.hpp"
#include "searcher/read/article_scan.hpp"
#include "store/records/stored_article.hpp"

namespace fsearch {

/// Adds to the plan a term and a leaf for each entity filter of its query that excludes nothing, in order. Beside
/// words they count half.
void add_asked_entities(SearchPlan& plan, IndexReader& reader);

/// Adds to the scan of an article the places where it names what the filters ask for, in whatever form: "Altman"
/// for entité:"Sam Altman"; in the title also where it stands first and was not told to be a name. Positions among
/// words are those of the nearest words found, or estimated.
void mark_asked_entities(const SearchPlan& plan, const StoredArticle& article, Analyzer& analyzer,
                         EntityIndex& entities, ArticleScan& scan);

}  // namespace fsearch
