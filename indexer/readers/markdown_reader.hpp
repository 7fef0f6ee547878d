/// Reads a Markdown file as one article.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/extraction.hpp"

namespace fsearch {

/// Returns the article of a Markdown text in UTF-8; nothing, and the reason in `problems`, where it has
/// neither title nor text. Metadata come from its head (parse_head()); the title is the head's, else the
/// first heading, which is then no longer in the text. Marks of Markdown are taken off; addresses of links
/// and images go.
std::optional<Extraction> read_markdown_article(std::string_view text, const std::string& key,
                                                std::vector<Problem>& problems);

}  // namespace fsearch
