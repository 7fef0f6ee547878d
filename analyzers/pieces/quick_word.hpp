/// The usual words of French text, cut out without classifying every character. Private to analyzers/.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "analyzers/pieces/piece.hpp"

namespace fsearch {

struct QuickWord {
  Piece piece;             ///< All but sentence_start.
  std::uint32_t next = 0;  ///< Where the piece after it begins.
};

/// Returns the piece that begins at `begin`, as segment() would give it, where it is a plain word: small letters of
/// ASCII and Latin-1, the first perhaps a capital, and between it and the next word or number a space, an apostrophe,
/// a hyphen, or a comma or full stop with a space. Nothing where it is anything else.
std::optional<QuickWord> read_quick_word(std::string_view text, std::uint32_t begin);

}  // namespace fsearch
