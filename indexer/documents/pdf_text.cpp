#include "indexer/documents/pdf_text.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "indexer/files/run_program.hpp"
#include "indexer/lines/running_heads.hpp"
#include "indexer/markup/xml_tree.hpp"
#include "text/utf8.hpp"

namespace fsearch::archives {
namespace {

constexpr std::size_t fewest_letters = 20;  // Of a document: less are the stamp of a scanner.
constexpr std::size_t most_entries = 20000;
constexpr std::string_view itself = "/dev/stdin";
constexpr std::string_view advice = "ocrmypdf -l fra --skip-text IN.pdf OUT.pdf adds its text";
constexpr std::string_view advice_anew = "ocrmypdf -l fra --force-ocr IN.pdf OUT.pdf reads it anew";

std::optional<ProgramResult> run(const std::vector<std::string>& command, int file) {
  return run_program(command, file, ProgramLimits{});
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }

// Returns how many characters stand for letters that the font does not name: controls, U+FFFD, private use.
std::size_t unnamed_letters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const bool control = c < 0x20 && c != '\n' && c != '\t' && c != '\f' && c != '\r';
    const bool special =
        text.substr(i).starts_with("\xEF\xBF\xBD") || (c == 0xEE) || text.substr(i).starts_with("\xEF\x80");
    count += control || special ? 1U : 0U;
  }
  return count;
}

void judge(PdfText& pdf, std::string_view text) {
  const auto letters = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_letter));
  if (letters < fewest_letters) {
    pdf.problem = "holds no text: a scan?";
    pdf.remedy = advice;
  } else if (unnamed_letters(text) * 3 > letters) {
    pdf.problem = "holds letters that its fonts do not name";
    pdf.remedy = advice_anew;
  }
}

void say_why(PdfText& pdf, const ProgramResult& result) {
  const bool locked = result.errors.find("password") != std::string::npos;
  if (locked) {
    pdf.problem = "is locked with a password";
    pdf.remedy = "qpdf --decrypt --password=… IN.pdf OUT.pdf unlocks it";
  } else if (result.end == ProgramResult::End::out_of_time) {
    pdf.problem = "takes too long to read";
  } else if (result.end == ProgramResult::End::too_much) {
    pdf.problem = "holds over 64 MB of text";
    pdf.remedy = "cut it with qpdf --split-pages";
  } else {
    pdf.problem = "is no PDF that can be read" + (result.errors.empty() ? "" : " (" + result.errors + ")");
  }
}

// Adds the items of an outline, which poppler nests: the outline that follows an item is that of its parts.
void add_contents(const xml::Tree& tree, PdfText& pdf) {
  std::vector<std::size_t> depths(tree.size(), 0);
  for (std::size_t i = 1; i < tree.size() && pdf.contents.size() < most_entries; ++i) {
    depths[i] = depths[tree[i].parent] + (tree[i].tag == "outline" ? 1U : 0U);
    if (tree[i].tag != "item" || depths[i] == 0) continue;
    const auto page = std::strtoul(std::string(tree[i].attribute("page")).c_str(), nullptr, 10);
    auto title = html::collapsed(xml::raw_text(tree, i));
    if (page > 0 && page <= pdf.pages.size() && !title.empty())
      pdf.contents.push_back({std::move(title), page, depths[i] - 1});
  }
}

std::string title_in(std::string_view info) {
  const std::size_t at = info.find("Title:");
  if (at == std::string_view::npos || (at > 0 && info[at - 1] != '\n')) return "";
  const auto line = info.substr(at + 6, info.find('\n', at) - at - 6);
  return html::collapsed(line);
}

}  // namespace

PdfText read_pdf_text(int file) {
  PdfText pdf;
  const auto text = run({"pdftotext", "-q", "-enc", "UTF-8", "-eol", "unix", std::string(itself), "-"}, file);
  if (!text) {
    pdf.problem = "needs pdftotext, which is not installed";
    pdf.remedy = "apt install poppler-utils";
    return pdf;
  }
  if (text->end != ProgramResult::End::done) {
    // "-q" says nothing of what is wrong.
    const auto loud = run({"pdfinfo", std::string(itself)}, file);
    ProgramResult told = *text;
    if (loud) told.errors = loud->errors;
    say_why(pdf, told);
    return pdf;
  }
  pdf.pages = split_pages(repaired_utf8(text->output));
  judge(pdf, text->output);
  if (!pdf.problem.empty()) return pdf;
  if (const auto info = run({"pdfinfo", std::string(itself)}, file)) pdf.title = title_in(repaired_utf8(info->output));
  const auto outline = run({"pdftohtml", "-q", "-xml", "-i", "-l", "1", "-stdout", std::string(itself)}, file);
  if (outline && outline->end == ProgramResult::End::done)
    add_contents(xml::parse(repaired_utf8(outline->output)).tree, pdf);
  return pdf;
}

}  // namespace fsearch::archives
