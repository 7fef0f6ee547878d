/// How far apart two spellings are. Private to searcher/.
#pragma once
#include <string_view>

namespace fsearch {

/// Returns the edit distance of two folded words, counting a swap of neighbours as one; anything above
/// `limit` comes back as limit + 1. Source: optimal string alignment, a restricted Damerau-Levenshtein
/// distance.
int edit_distance(std::string_view left, std::string_view right, int limit);

}  // namespace fsearch
