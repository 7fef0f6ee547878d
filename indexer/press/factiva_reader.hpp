/// Reads what Factiva exports as HTML: with the codes of its fields (HD, BY, PD, SN, LP, TD), or without.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/extraction.hpp"
#include "indexer/markup/tree.hpp"

namespace fsearch::archives {

/// Returns true where the bytes of a page hold names of Factiva's classes.
bool may_be_factiva(std::string_view page);

/// Returns the articles of a page; nothing where it is none of Factiva. The id is the accession number
/// ("DEPLIT0020211229e7ct0001r"), else `key` and the number of the article in the file. Page, issue and
/// number of the document are in Article::extra as "page", "issue" and "number". Articles without headline
/// and text are in `problems`, with the line they start in.
std::optional<std::vector<Extraction>> read_factiva(const html::Tree& page, const std::string& key,
                                                    std::vector<Problem>& problems);

}  // namespace fsearch::archives
