/// Tells the lines of a scraped text that are no part of it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "indexer/tidy/scraped_text.hpp"

namespace fsearch {

/// Returns why a line is no part of a text whatever stands around it ("furniture", "date", "author"), having
/// set the date or the author that it gives and `scraped` lacks; empty for text and for an empty line. A date
/// alone and a signature count `at_the_edge` of the text only, as its first lines or its last.
std::string line_reason(std::string_view line, bool at_the_edge, ScrapedText& scraped);

/// Takes the lines from the end of the article on ("Pour aller plus loin") to `scraped.dropped`.
void drop_after_end(std::vector<std::string_view>& lines, ScrapedText& scraped);

}  // namespace fsearch
