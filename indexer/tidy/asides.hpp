/// Asides: the lines of a text that are none of its article's, recognised by what they look like.
#pragma once
#include <string_view>
#include <vector>

#include "fsearch/article.hpp"
#include "fsearch/passage.hpp"

namespace fsearch {

/// Returns the asides of an article's text, a line each, in order; see PassageKind for what they are. They are
/// left in the text: they count for less in a search, and are no passage to show.
///
/// A link is recognised by its form (link_lines.hpp), a program by its signs (script_lines.hpp), the others as readers
/// tell what they leave out (scraped_lines.hpp, html/article_end.hpp).
/// The same article has the same asides.
std::vector<Passage> find_asides(const Article& article);

/// Returns the name of a kind, as `extract --dropped` prints it: "link".
std::string_view name_of(PassageKind kind);

}  // namespace fsearch
