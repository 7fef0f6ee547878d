/// Makes paragraphs of the lines in which a page is printed.
#pragma once
#include <string>
#include <string_view>

namespace fsearch::archives {

/// Returns printed lines as paragraphs, each ended by "\n". An empty line parts two, unless the sentence goes
/// on below in small letters, as over a page; so does a line that ends a sentence before the width of its
/// column. A line that ends in a hyphen stays one, for the analyzer to tell whether a word is cut there.
std::string reflow(std::string_view text);

}  // namespace fsearch::archives
