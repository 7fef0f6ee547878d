/// What a PDF says, by poppler's tools: the text of its pages, its table of contents, its title.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace fsearch::archives {

struct ContentsEntry {
  std::string title;
  std::size_t page = 0;   ///< From 1.
  std::size_t depth = 0;  ///< 0 for the outermost.
};

struct PdfText {
  std::vector<std::string> pages;  ///< Lines in the order in which columns are read.
  std::vector<ContentsEntry> contents;
  std::string title;
  std::string problem, remedy;  ///< Why there is no text, and what to do; empty where there is.
};

/// Returns the text of the PDF that the open file `file` holds. It is read by pdftotext, pdftohtml and
/// pdfinfo, each in a process of its own with limits of time, memory and output (run_program.hpp). A PDF
/// without text, as a scan is, has a problem, and so have one that is locked or damaged, and a system without
/// these programs.
PdfText read_pdf_text(int file);

}  // namespace fsearch::archives
