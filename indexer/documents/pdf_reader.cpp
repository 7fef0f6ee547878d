#include "indexer/documents/pdf_reader.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "indexer/article/extra_fields.hpp"
#include "indexer/article/file_date.hpp"
#include "indexer/documents/contents_split.hpp"
#include "indexer/documents/pdf_text.hpp"
#include "indexer/documents/reflow.hpp"
#include "indexer/lines/running_heads.hpp"
#include "indexer/markup/tree.hpp"
#include "indexer/readers/text_reader.hpp"
#include "text/fold.hpp"

namespace fsearch::archives {
namespace {

constexpr std::size_t pages_named = 10;  // In a problem.

bool is_blank(const std::string& page) { return page.find_first_not_of(" \t\r\n") == std::string::npos; }

void report_blank_pages(const std::vector<std::string>& pages, const std::string& key, std::vector<Problem>& problems) {
  std::string names;
  std::size_t count = 0;
  for (std::size_t i = 0; i < pages.size(); ++i)
    if (is_blank(pages[i]) && ++count <= pages_named) names += (names.empty() ? "" : ", ") + std::to_string(i + 1);
  if (count == 0) return;
  if (count > pages_named) names += "…";
  problems.push_back(
      {key, 0, "pages without text: " + names, "if they are scans: ocrmypdf -l fra --skip-text IN.pdf OUT.pdf", false});
}

// The title that the file has of its own is often that of a template: the first pages must say it, too.
std::string believed_title(const PdfText& pdf) {
  const auto title = fold(pdf.title);
  std::string first;
  for (std::size_t i = 0; i < std::min<std::size_t>(2, pdf.pages.size()); ++i) first += pdf.pages[i] + "\n";
  const bool said = !title.empty() && fold(html::collapsed(first)).find(title) != std::string::npos;
  return said ? pdf.title : "";
}

void report_untold(const DocumentPart& part, const std::string& key, std::vector<Problem>& problems) {
  for (const auto& title : part.untold)
    problems.push_back(
        {key, 0,
         "page " + std::to_string(part.page) + " and on: « " + title + " » cannot be told from « " + part.title + " »",
         "", false});
}

}  // namespace

std::vector<Extraction> read_pdf(int file, const std::string& key, std::vector<Problem>& problems) {
  auto pdf = read_pdf_text(file);
  if (!pdf.problem.empty()) {
    problems.push_back({key, 0, pdf.problem, pdf.remedy, true});
    return {};
  }
  report_blank_pages(pdf.pages, key, problems);
  std::vector<DroppedText> dropped;
  drop_running_heads(pdf.pages, dropped);
  if (pdf.contents.size() < 2) pdf.contents = printed_contents(pdf.pages);
  const auto parts = split_by_contents(pdf.pages, pdf.contents);
  std::vector<Extraction> extractions;
  for (std::size_t number = 1; const auto& part : parts) {
    report_untold(part, key, problems);
    const bool alone = parts.size() == 1;
    const auto id = alone ? key : key + ":" + std::to_string(number++);
    const auto title = alone && part.title.empty() ? believed_title(pdf) : part.title;
    auto extraction = read_titled_text(reflow(part.text), title, id, problems);
    if (!extraction) continue;
    Article& article = extraction->article;
    extraction->reader = "pdf";
    if (article.date.empty()) article.date = date_in_name(key);
    if (article.section.empty() && !part.section.empty()) article.section = {part.section};
    if (!alone) add_extra(article, "page", std::to_string(part.page));
    extractions.push_back(std::move(*extraction));
  }
  if (!extractions.empty()) std::move(dropped.begin(), dropped.end(), std::back_inserter(extractions.front().dropped));
  return extractions;
}

}  // namespace fsearch::archives
