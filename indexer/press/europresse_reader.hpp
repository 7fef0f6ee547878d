/// Reads what Europresse (Eureka) exports as HTML, in any of its three generations of markup: tables and
/// <span class="DocHeader"> (until 2014), <article> with the same classes, <article> with "rdp__" classes.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/extraction.hpp"
#include "indexer/markup/tree.hpp"

namespace fsearch::archives {

/// Returns true where the bytes of a page hold names of Europresse's classes.
bool may_be_europresse(std::string_view page);

/// Returns the articles of a page; nothing where it is none of Europresse. The id is the number of the
/// document ("news·20230408·TCA·20412_7712"), else `key` and the number of the article in the file. Page,
/// issue and number of the document are in Article::extra as "page", "issue" and "number"; source and date of
/// an article without them come from its copyright line and its number. Articles without text, and <article>
/// elements without any of the marks, are in `problems`, with the line they start in.
std::optional<std::vector<Extraction>> read_europresse(const html::Tree& page, const std::string& key,
                                                       std::vector<Problem>& problems);

}  // namespace fsearch::archives
