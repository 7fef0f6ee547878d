/// The usual words of French text, cut out without classifying every character. Private to analyzers/.
#pragma once
#include <cstdint>
#include <string_view>

#include "analyzers/pieces/piece.hpp"

namespace fsearch {

/// Returns how many letters a to z, most of a French text, come next.
std::uint32_t count_plain_letters(std::string_view text, std::uint32_t begin);

/// Reads the piece that begins at `begin`, all but sentence_start, as segment() would give it, where it is a plain
/// word: small letters of ASCII and Latin-1, the first perhaps a capital, and between it and the next word or number a
/// space, an apostrophe, a hyphen, or a comma or full stop with a space. Returns where the next piece begins; 0 where
/// it is anything else.
std::uint32_t read_quick_word(std::string_view text, std::uint32_t begin, Piece& piece);

}  // namespace fsearch
