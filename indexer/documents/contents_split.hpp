/// Cuts a document into its articles where its table of contents says that they start.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "indexer/documents/pdf_text.hpp"

namespace fsearch::archives {

struct DocumentPart {
  std::string title;                ///< As the table has it; empty for the only part of a document without one.
  std::string section;              ///< The title above, in a table of several levels.
  std::string text;                 ///< Lines as printed.
  std::size_t page = 1;             ///< Where it starts.
  std::vector<std::string> untold;  ///< Titles of others that start in it, nobody can tell where.
};

/// Returns the entries of a table of contents that is printed on one of the first pages, as at least three
/// lines with a number at their end ("La crue ..... 12") most of whose titles stand on these pages; empty
/// where there is none.
std::vector<ContentsEntry> printed_contents(const std::vector<std::string>& pages);

/// Returns the parts in order. Each starts at the line that says its title on its page, or at the top of that
/// page where no line does. What stands before the first is a part of its own, without a title; a title under
/// which there is nothing but others is their section, and no part.
std::vector<DocumentPart> split_by_contents(const std::vector<std::string>& pages,
                                            const std::vector<ContentsEntry>& contents);

}  // namespace fsearch::archives
