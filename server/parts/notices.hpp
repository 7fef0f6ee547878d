/// What the engine did beyond what was typed, said to the reader, each with a link that switches it off.
#pragma once
#include <string>

#include "server/parts/page_request.hpp"

namespace fsearch::server {

/// Returns corrections, additions, dates preferred and warnings; nothing where there are none.
std::string notices(const SearchResult& result, const PageRequest& asked);

/// Returns the queries that would find something else, as links.
std::string offers(const SearchResult& result, const PageRequest& asked);

/// Returns the heading above the articles that hold a part of the words.
std::string partial_heading(const SearchResult& result, const PageRequest& asked);

/// Returns how many articles were found: "46 articles, et 5 082 avec une partie des mots".
std::string found_line(const SearchResult& result, const Words& words);

}  // namespace fsearch::server
