/// The words of a text by its bytes alone: for comparing texts and for completion, where the analyzer's finer
/// ideas of a word would only be slower.
#pragma once
#include <string_view>
#include <vector>

#include "fsearch/spans.hpp"

namespace fsearch {

/// Returns the words of `text`, in order: runs of ASCII letters, digits and bytes above 127, cut at apostrophes,
/// quotes, dashes and no-break spaces too. plain_words("L’été") is {[0,1), [4,9)}. Linear, never fails.
std::vector<Span> plain_words(std::string_view text);

}  // namespace fsearch
