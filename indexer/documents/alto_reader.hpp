/// Reads ALTO, what libraries keep of a page that a machine has read.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fsearch/extraction.hpp"

namespace fsearch::archives {

/// Blocks that stand in one other, which has a name of its own.
struct AltoGroup {
  std::string id;
  std::size_t begin = 0, end = 0;  ///< Places in AltoPage::blocks, half-open.
};

struct AltoBlock {
  std::string id;
  std::string text;     ///< A paragraph ended by "\n".
  bool margin = false;  ///< Above or below what is printed for reading.
};

struct AltoPage {
  std::string number;    ///< Of the image in its volume.
  std::string ark;       ///< "ark:/12148/bpt6k1234" where its description names one.
  std::string language;  ///< Of two letters, or empty.
  std::vector<AltoBlock> blocks;
  std::vector<AltoGroup> groups;
  std::vector<DroppedText> dropped;  ///< See drop_page_heads().
};

/// Returns the pages of an ALTO document in UTF-8. Lines of a block are joined; the halves of a word are,
/// too, where the document says which word they make (SUBS_CONTENT), else the line ends in its hyphen as
/// printed. What could not be parsed is in `problems`. Source: ALTO 2 to 4 (Library of Congress).
std::vector<AltoPage> alto_pages(std::string_view document, const std::string& key, std::vector<Problem>& problems);

/// Leaves empty the blocks that are no reading: what runs at the head or the foot of most pages, page numbers, short
/// lines in the margins that the file knows as such.
void drop_page_heads(std::vector<AltoPage>& pages);

/// Returns one article for each page with text, without a title. The id is `key`, with the number of the page
/// where there are several; "page" and "ark" are in Article::extra, the ark else from the name of the file;
/// the date is from the name of the file. A page without a word is in `problems`.
std::vector<Extraction> read_alto(std::string_view document, const std::string& key, std::vector<Problem>& problems);

/// Returns the ark in a text, without what names a view of it: "ark:/12148/bpt6k1234"; empty where there is
/// none.
std::string ark_in(std::string_view text);

}  // namespace fsearch::archives
