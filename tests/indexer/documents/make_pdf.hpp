/// Makes PDF files for tests: lines of text at places, an outline, a title.
#pragma once
#include <string>
#include <utility>
#include <vector>

namespace fsearch::testing {

struct PdfLine {
  int x = 50, y = 780;  ///< Points from the lower left corner.
  std::string text;     ///< ASCII without brackets.
};
using PdfPage = std::vector<PdfLine>;

/// Returns the bytes of a PDF in Helvetica; `outline` has titles and their pages, from 0.
std::string make_pdf(const std::vector<PdfPage>& pages,
                     const std::vector<std::pair<std::string, std::size_t>>& outline = {},
                     const std::string& title = "");

/// Returns a page of lines one below the other.
PdfPage page_of(const std::vector<std::string>& lines);

}  // namespace fsearch::testing
