/// Words of scripts that are written without spaces: Thai, Chinese, Japanese. Private to analyzers/.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "analyzers/pieces/piece.hpp"

namespace fsearch {

/// Adds the words that ICU finds in text[begin, end), a run of such a script.
void segment_unspaced(std::string_view text, std::uint32_t begin, std::uint32_t end, std::vector<Piece>& pieces);

}  // namespace fsearch
