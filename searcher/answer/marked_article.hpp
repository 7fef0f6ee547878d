/// One whole article with what a query finds in it. Private to searcher/.
#pragma once
#include <string>

#include "fsearch/search.hpp"

namespace fsearch {

/// Returns "tech-1" for the id of a passage, "tech-1#3"; empty for any other id.
std::string article_of_passage(const std::string& id);

/// Returns the request that finds every passage of one article.
SearchRequest request_of_marks(const std::string& id, const std::string& query);

/// Returns the article with what the answer to that request marks in it.
MarkedArticle mark_article(Article article, std::string indexed, SearchResult result);

}  // namespace fsearch
