/// Goes through all articles that a search finds, the newest first. Private to searcher/.
#pragma once
#include <functional>
#include <string>

#include "fsearch/searcher.hpp"

namespace fsearch {

/// Calls visit(id) for each article that matches `asked`, or for all that have a date where it asks for nothing, until
/// visit() returns false. What `asked` wants shown is not read. Returns the first page without its articles: the
/// total and the warnings.
SearchResult every_article(Searcher& searcher, const SearchRequest& asked,
                           const std::function<bool(const std::string& id)>& visit);

}  // namespace fsearch
