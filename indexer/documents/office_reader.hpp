/// Reads documents of word processors: DOCX (Word) and ODT (LibreOffice).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "fsearch/extraction.hpp"
#include "indexer/documents/package.hpp"

namespace fsearch::archives {

/// Returns the article of a document; nothing, and the reason in `problems`, where it has no text. Its title
/// is the paragraph in the style for titles, else as in any text (read_text_article()), and so are date and
/// author, the date else from the name of the file. What was deleted under tracked changes, comments and
/// notes are left out. Who made the file and when are in Article::extra as "creator" and "created": that is
/// seldom who wrote the article. Source: ECMA-376 (WordprocessingML), OpenDocument 1.3.
std::optional<Extraction> read_word_document(const Package& package, const std::string& key,
                                             std::vector<Problem>& problems);
std::optional<Extraction> read_open_document(const Package& package, const std::string& key,
                                             std::vector<Problem>& problems);

}  // namespace fsearch::archives
