#include "tests/indexer/documents/make_pdf.hpp"

namespace fsearch::testing {
namespace {

constexpr std::size_t first_free = 4;  // After the catalogue, the pages and the font.

std::string reference(std::size_t number) { return std::to_string(number) + " 0 R"; }

std::string stream_of(const PdfPage& page) {
  std::string drawn = "BT\n";
  for (const auto& [x, y, text] : page)
    drawn += "/F1 10 Tf 1 0 0 1 " + std::to_string(x) + " " + std::to_string(y) + " Tm (" + text + ") Tj\n";
  drawn += "ET\n";
  return "<< /Length " + std::to_string(drawn.size()) + " >>\nstream\n" + drawn + "endstream";
}

struct Objects {
  std::vector<std::string> all = std::vector<std::string>(first_free - 1);
  std::size_t add(std::string object) {
    all.push_back(std::move(object));
    return all.size();
  }
};

std::string written(const Objects& objects, const std::string& trailer) {
  std::string pdf = "%PDF-1.4\n", table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.all.size(); ++i) {
    const auto at = std::to_string(pdf.size());
    table += std::string(10 - at.size(), '0') + at + " 00000 n \n";
    pdf += std::to_string(i + 1) + " 0 obj\n" + objects.all[i] + "\nendobj\n";
  }
  const auto start = std::to_string(pdf.size());
  const auto size = std::to_string(objects.all.size() + 1);
  return pdf + "xref\n0 " + size + "\n" + table + "trailer << /Size " + size + " /Root 1 0 R" + trailer +
         " >>\nstartxref\n" + start + "\n%%EOF\n";
}

}  // namespace

std::string make_pdf(const std::vector<PdfPage>& pages, const std::vector<std::pair<std::string, std::size_t>>& outline,
                     const std::string& title) {
  Objects objects;
  std::vector<std::size_t> numbers;
  std::string kids;
  for (const auto& page : pages) {
    const auto content = objects.add(stream_of(page));
    numbers.push_back(objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " +
                                  reference(content) + " /Resources << /Font << /F1 3 0 R >> >> >>"));
    kids += reference(numbers.back()) + " ";
  }
  objects.all[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages.size()) + " >>";
  objects.all[2] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
  std::string outlines, information;
  if (!outline.empty()) {
    const auto root = objects.add("");
    const auto first = root + 1;
    for (std::size_t i = 0; i < outline.size(); ++i)
      objects.add("<< /Title (" + outline[i].first + ") /Parent " + reference(root) + " /Dest [" +
                  reference(numbers[outline[i].second]) + " /Fit]" +
                  (i + 1 < outline.size() ? " /Next " + reference(first + i + 1) : "") +
                  (i > 0 ? " /Prev " + reference(first + i - 1) : "") + " >>");
    objects.all[root - 1] =
        "<< /Type /Outlines /First " + reference(first) + " /Last " + reference(first + outline.size() - 1) + " >>";
    outlines = " /Outlines " + reference(root);
  }
  if (!title.empty()) information = " /Info " + reference(objects.add("<< /Title (" + title + ") >>"));
  objects.all[0] = "<< /Type /Catalog /Pages 2 0 R" + outlines + " >>";
  return written(objects, information);
}

PdfPage page_of(const std::vector<std::string>& lines) {
  PdfPage page;
  int y = 780;
  for (const auto& line : lines) {
    if (!line.empty()) page.push_back({50, y, line});
    y -= line.empty() ? 40 : 14;
  }
  return page;
}

}  // namespace fsearch::testing
