/// What a dictionary of French holds, told by stems. Private to searcher/.
#pragma once
#include <string_view>

namespace fsearch {

/// Returns whether a noun, verb, adjective or adverb of French has this stem. "chart" is charte's.
bool is_french_stem(std::string_view stem);

}  // namespace fsearch
