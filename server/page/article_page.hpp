/// The page of one article: its text with all matches marked, whom it names, what is like it.
#pragma once
#include <string>

#include "fsearch/searcher.hpp"
#include "server/http/message.hpp"

namespace fsearch::server {

/// Returns the article of that id, with what the parameter q finds in it marked; a page that says so where
/// there is none. Throws Error where the index cannot be read.
Response article_page(const Request& request, const std::string& id, Searcher& searcher);

/// Returns « Jeanne Martin, « La fin de l’exclusivité », Le Monde, 15 mars 2025. », without what is not
/// known.
std::string citation(const Article& article);

}  // namespace fsearch::server
