/// Reads a text file as one article, clean or as scraped.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/extraction.hpp"

namespace fsearch {

/// Returns the article of a file's bytes; nothing, and the reason in `problems`, where there is none (binary,
/// empty). `key` is the id unless the head gives one.
///
/// Metadata come from the head (parse_head()); a date and an author that it does not give, from lines that
/// tell them ("Publié le 3 mars 2024"). Page furniture is left out of the rest (clean_lines()), and, where
/// form feeds part its pages, what runs at their heads and feet. Its title is
/// the head's; else a line that the first lines repeat; else the first line, where it looks like a title:
/// short, without a full stop, and with text after it; else empty. The title is not repeated in the text.
std::optional<Extraction> read_text_article(std::string_view bytes, const std::string& key,
                                            std::vector<Problem>& problems);

/// As read_text_article(), of text in UTF-8 whose title is known, or empty.
std::optional<Extraction> read_titled_text(std::string_view text, const std::string& title, const std::string& key,
                                           std::vector<Problem>& problems);

}  // namespace fsearch
