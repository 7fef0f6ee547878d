/// Reads an HTML page as one article: its text without the page around it, and what the page says about it.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/extraction.hpp"

namespace fsearch {

/// Returns the article of a page in UTF-8; nothing, and the reason in `problems`, where it has neither title
/// nor text. The id is the address that the page gives itself, so that two copies are one article; `key`
/// where it gives none, or that of its site. A page that says it is for subscribers has {"paywall":true} in
/// Article::extra.
std::optional<Extraction> read_html_article(std::string_view page, const std::string& key,
                                            std::vector<Problem>& problems);

/// Returns the text of an HTML fragment, such as an item of a feed or a field of a table: its paragraphs,
/// each ended by "\n". No boilerplate is looked for, but page furniture goes to `dropped`.
std::string text_of_fragment(std::string_view fragment, std::vector<DroppedText>& dropped);

}  // namespace fsearch
