/// One whole article, for a person.
#pragma once
#include <string>

#include "cli/render/render_text.hpp"
#include "fsearch/search.hpp"

namespace fsearch {

/// Returns title, source, date, author, address and id, then the paragraphs wrapped to the width, an empty
/// line between two. Marks are coloured, or ‹so› without colours. Nothing reaches a terminal unneutralised
/// (see to_glyphs). `only_passages` shows those that the query finds rather than the whole text.
std::string render_article(const MarkedArticle& shown, const TextStyle& style, bool only_passages = false);

}  // namespace fsearch
