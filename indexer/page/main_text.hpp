/// Tells the text of an article from the rest of its page.
///
/// Three sources agree or overrule one another: what elements say they are for (hints.hpp), the shallow
/// features of blocks (words and link density of a block and of its neighbours), and where the good blocks
/// lie together (the subtree with the greatest sum of block scores). Source: Kohlschütter, Fankhauser, Nejdl,
/// "Boilerplate detection using shallow text features" (WSDM 2010), the tree of NumWordsRules; Pasternack,
/// Roth, "Extracting article text from the web with maximum subsequence segmentation" (WWW 2009), here over
/// subtrees instead of sequences.
#pragma once
#include <vector>

#include "indexer/markup/tree.hpp"
#include "indexer/page/facts/page_facts.hpp"
#include "indexer/page/judged_block.hpp"

namespace fsearch::html {

/// Returns all blocks of the page in order, judged. `facts` are the page's: what repeats its title is left
/// out, what its description starts with is text.
std::vector<JudgedBlock> judge_blocks(const Tree& tree, const PageFacts& facts);

}  // namespace fsearch::html
