/// Reads the XML of press agencies: NewsML-G2 and NITF.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/extraction.hpp"

namespace fsearch {

/// Returns the articles of a NewsML-G2 message (one for each newsItem with text) or of a NITF document, in
/// UTF-8. The id is the item's guid, or NITF's doc-id, else `key`. What cannot be parsed, and items without
/// text, are in `problems`. Source: IPTC NewsML-G2 2.x and NITF 3.x.
std::vector<Extraction> read_press_xml(std::string_view document, const std::string& key,
                                       std::vector<Problem>& problems);

}  // namespace fsearch
