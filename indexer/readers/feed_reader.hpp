/// Reads a feed (RSS 0.9 to 2.0, RDF, Atom): one article for each item.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/extraction.hpp"

namespace fsearch {

/// Returns the articles of a feed in UTF-8. The id is the guid or Atom's id, else the link, else `key` and
/// the item's number; the text is the content (content:encoded, content) where there is one, else the
/// summary, out of its HTML; source and language are the feed's. Items without title and text, and what of
/// the feed cannot be parsed, are in `problems`.
std::vector<Extraction> read_feed(std::string_view feed, const std::string& key, std::vector<Problem>& problems);

}  // namespace fsearch
