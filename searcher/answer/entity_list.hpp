/// Lists of entities: of an index, of the articles that a query finds, of one article. Private to searcher/.
#pragma once
#include <string>
#include <vector>

#include "fsearch/analyzer.hpp"
#include "fsearch/search.hpp"
#include "searcher/find/planned_search.hpp"
#include "searcher/index/index_reader.hpp"
#include "store/records/stored_article.hpp"

namespace fsearch {

/// Returns the entities most articles name.
std::vector<EntityCount> list_entities(IndexReader& reader, const EntityRequest& request);

/// Returns the entities most of the articles name that a query finds; estimated, as facets are, where very
/// many lie on another machine.
std::vector<EntityCount> list_entities(const PlannedSearch& search, MatchMode match, const EntityRequest& request);

/// Returns the entities of the article with this id, the most named first; none where there is no such article.
std::vector<ArticleEntity> list_entities_of(IndexReader& reader, const std::string& id);

/// Fills Hit::entities and, where they are asked for, the marks of its title and passages.
void name_entities(const StoredArticle& article, const SearchRequest& request, EntityIndex& known, Hit& hit);

}  // namespace fsearch
