/// What an EPUB says of itself: its documents in reading order, their titles, who made it.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "indexer/documents/package.hpp"

namespace fsearch::archives {

struct EpubContents {
  std::vector<std::string> documents;         ///< Names of parts.
  std::map<std::string, std::string> titles;  ///< Of the documents that the table of contents leads to.
  std::string title, creator, date, language, publisher;
};

/// Returns what the package's own table says; without documents where it has none.
EpubContents epub_contents(const Package& package);

/// Returns the part that a reference in `from` leads to, without what names a place in it:
/// "OEBPS/text/a.xhtml" for
/// "../text/a.xhtml#p3" in "OEBPS/nav/nav.xhtml".
std::string resolved_part(const std::string& from, std::string_view reference);

}  // namespace fsearch::archives
