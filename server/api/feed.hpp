/// A search as an Atom feed (RFC 4287), for readers of feeds.
#pragma once
#include <string>

#include "fsearch/search.hpp"
#include "server/http/message.hpp"

namespace fsearch::server {

/// Returns the feed. An article without a web address leads to its page here; clocks are those of Paris.
std::string atom_feed(const SearchResult& result, const Request& request);

}  // namespace fsearch::server
