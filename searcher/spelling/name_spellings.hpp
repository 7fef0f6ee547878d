/// Names that French papers write in several ways, as the list searcher/data/name_spellings.tsv has them.
/// Private to searcher/.
#pragma once
#include <vector>

#include "fsearch/synonym_table.hpp"

namespace fsearch {

/// Returns the groups of spellings of one person, place or organisation: Kiev, Kyiv.
std::vector<SynonymGroup> certain_name_spellings();

/// Returns the groups of names that sound alike: Mohamed, Mohammed.
std::vector<SynonymGroup> possible_name_spellings();

}  // namespace fsearch
