/// The page of one article: its text with all matches marked, whom it names, what is like it, how to cite it.
#pragma once
#include <string>

#include "fsearch/searcher.hpp"
#include "server/http/message.hpp"
#include "server/parts/page_request.hpp"

namespace fsearch::server {

/// Returns the article of that id, with what the query finds in it marked; a page that says so where
/// there is none. Throws Error where the index cannot be read.
Response article_page(const PageRequest& asked, const std::string& id, Searcher& searcher);

}  // namespace fsearch::server
