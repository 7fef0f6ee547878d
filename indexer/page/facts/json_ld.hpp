/// What JSON-LD scripts (schema.org's NewsArticle and its kin) say of articles.
#pragma once
#include <string_view>
#include <vector>

#include "indexer/page/facts/page_facts.hpp"

namespace fsearch::html {

/// Adds an element for each article, post or report that one script describes; then, without title and
/// author, for each page, video or episode. Names given elsewhere in the script ("author": {"@id": "#ana"})
/// are looked up there. A script that is almost JSON yields what can be told; one that speaks of other things
/// adds nothing.
void add_json_ld(std::string_view script, std::vector<PageFacts>& articles);

}  // namespace fsearch::html
