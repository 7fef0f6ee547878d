/// Reads PDF: one article, or one for each entry of its table of contents.
#pragma once
#include <string>
#include <vector>

#include "fsearch/extraction.hpp"

namespace fsearch::archives {

/// Returns the articles of the PDF that the open file `file` holds (read_pdf_text()). With an outline, or a
/// table of contents printed on its first pages, it is cut where the titles stand (split_by_contents()), and
/// "page" is in Article::extra; else it is one article, whose title is that of the file where the first pages
/// say it, too. Lines are made paragraphs (reflow()), and heads that run over the pages are left out. A date
/// and an author come from the text as in any other (read_text_article()), else the date from the name of the
/// file. In `problems`: a scan and any other PDF without text, with advice; pages without text; entries of
/// the table that cannot be told apart.
std::vector<Extraction> read_pdf(int file, const std::string& key, std::vector<Problem>& problems);

}  // namespace fsearch::archives
