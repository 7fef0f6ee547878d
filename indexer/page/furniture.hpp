/// Leaves out what stands before, between and after the paragraphs of an article, by what it says.
#pragma once
#include <vector>

#include "indexer/page/facts/page_facts.hpp"
#include "indexer/page/judged_block.hpp"

namespace fsearch::html {

/// Judges the blocks still kept: those that repeat the title, the author or a date, or another block; page
/// furniture (page_furniture.hpp, article_end.hpp); what follows the end of the article.
void drop_furniture(std::vector<JudgedBlock>& blocks, const PageFacts& facts);

}  // namespace fsearch::html
