/// Tokens as a table: what `fsearch analyze` prints and golden tests hold.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/entities.hpp"
#include "fsearch/token.hpp"

namespace fsearch {

/// Returns a header and one row a token, columns separated by tabs: position, begin, end, width, surface,
/// exact, folded, stem, twin, flags. The surface is the bytes [begin, end) of `text` with backslash, tab and
/// line ends written \\ \t \n \r; flags are names joined by commas, "stop_word" among them. Rows end with
/// "\n". Requires: the tokens are those of `text`.
/// The tokens of an entity have its type, "PER", among their flags.
std::string format_tokens(std::string_view text, const std::vector<Token>& tokens,
                          const std::vector<Entity>& entities = {});

}  // namespace fsearch
