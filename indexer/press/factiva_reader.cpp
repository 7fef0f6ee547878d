#include "indexer/press/factiva_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/article/article_fields.hpp"
#include "indexer/article/author_names.hpp"
#include "indexer/article/extra_fields.hpp"
#include "indexer/lines/byline.hpp"
#include "indexer/press/factiva_head.hpp"
#include "indexer/press/page_lines.hpp"
#include "store/records/index_schema.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"
#include "text/text_lines.hpp"

namespace fsearch::archives {
namespace {

using html::Tree;

constexpr std::size_t most_in_code = 12;  // Nodes.

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// "frArticle", "enArticle": the language of the page.
bool has_article_class(const html::Node& node) {
  const auto classes = node.attribute("class");
  const std::size_t at = classes.find("Article");
  return at != std::string_view::npos && at >= 2 && (at == 2 || classes[at - 3] == ' ');
}

bool is_document(const html::Node& node) {
  return node.tag == "div" && (has_class(node, "article") || has_article_class(node));
}

// Returns the code of a row's first cell, "HD"; empty where it holds none.
std::string code_of(const Tree& tree, std::size_t cell) {
  if (tree[cell].end - cell > most_in_code) return "";
  auto code = html::text_of(tree, cell);
  code = trimmed(code);
  const bool is_code = code.size() >= 2 && code.size() <= 4 && std::all_of(code.begin(), code.end(), is_capital);
  return is_code ? code : "";
}

std::size_t next_cell(const Tree& tree, std::size_t cell) {
  const std::size_t row = tree[cell].parent;
  for (std::size_t i = tree[cell].end; i < tree[row].end; i = tree[i].end)
    if (tree[i].tag == "td") return i;
  return 0;
}

void set_time(Article& article, std::string_view time) {
  if (article.date.size() != 10) return;
  if (const auto date = normalise_date(article.date + " " + std::string(time))) article.date = *date;
}

void add_authors(Article& article, std::string_view names) {
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(';'), names.size());
    const std::string name(trimmed(names.substr(0, end)));
    const auto known = html::author_name(name);
    add_author(article.author, known.empty() ? name : known);
    names.remove_prefix(std::min(end + 1, names.size()));
  }
}

// Sets what a field of a code is; returns false for one that tells nothing of the article.
bool set_coded(Extraction& extraction, std::string_view code, const Tree& tree, std::size_t cell) {
  Article& article = extraction.article;
  const auto line = joined_lines(tree, cell, " ");
  if (code == "HD")
    article.title = line;
  else if (code == "BY")
    add_authors(article, joined_lines(tree, cell, "; "));
  else if (code == "CR")
    add_extra(article, "credit", line);
  else if (code == "SE" || code == "CLM")
    article.section.push_back(line);
  else if (code == "PD")
    article.date = normalise_date(line).value_or("");
  else if (code == "ET")
    set_time(article, line);
  else if (code == "SN")
    article.source = line;
  else if (code == "PG")
    add_extra(article, "page", line);
  else if (code == "VOL")
    add_extra(article, "issue", line);
  else if (code == "ED")
    add_extra(article, "edition", line);
  else if (code == "LA")
    article.language = schema::language_code(line);
  else if (code == "LP" || code == "TD")
    article.text += joined_lines(tree, cell, "\n") + "\n";
  else if (code == "AN")
    article.id = accession_number(line);
  else
    return false;
  return true;
}

// Reads a document whose rows have codes; returns false where it has none.
bool read_coded(const Tree& tree, std::size_t document, Extraction& extraction) {
  bool any = false;
  std::string publisher;
  for (std::size_t i = document + 1; i < tree[document].end; ++i) {
    if (tree[i].tag != "td") continue;
    const auto code = code_of(tree, i);
    const std::size_t value = code.empty() ? 0 : next_cell(tree, i);
    if (value == 0) continue;
    any = true;
    if (code == "PUB") publisher = joined_lines(tree, value, " ");
    if (!set_coded(extraction, code, tree, value))
      extraction.dropped.push_back({joined_lines(tree, value, " "), "field " + code});
    i = tree[value].end - 1;
  }
  if (extraction.article.source.empty()) extraction.article.source = publisher;
  return any;
}

bool is_headline(const html::Node& node) {
  const auto name = node.attribute("class");
  return name.ends_with("Headline") || node.attribute("id") == "hd";
}

// Reads a document as readers see it: headline, lines that tell where and when, paragraphs.
void read_shown(const Tree& tree, std::size_t document, Extraction& extraction) {
  Article& article = extraction.article;
  FactivaHead head;
  for (std::size_t i = document + 1; i < tree[document].end; ++i) {
    if (tree[i].is_text()) continue;
    const bool paragraph = has_class(tree[i], "articleParagraph");
    const bool headline = is_headline(tree[i]) && article.title.empty();
    const bool leaf = std::none_of(tree.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                   tree.begin() + static_cast<std::ptrdiff_t>(std::min(tree[i].end, i + 3)),
                                   [](const auto& node) { return node.tag == "div" || node.tag == "p"; });
    if (!paragraph && !headline && (!leaf || (tree[i].tag != "div" && tree[i].tag != "p"))) continue;
    if (headline)
      article.title = html::text_of(tree, i);
    else if (paragraph)
      article.text += joined_lines(tree, i, "\n") + "\n";
    else
      for (auto& line : lines_of(tree, i, tree[i].end)) head.take(line.text, extraction);
    i = tree[i].end - 1;
  }
}

}  // namespace

bool may_be_factiva(std::string_view page) { return mentions(page, "factiva") || mentions(page, "articleparagraph"); }

std::optional<std::vector<Extraction>> read_factiva(const Tree& page, const std::string& key,
                                                    std::vector<Problem>& problems) {
  std::vector<Extraction> extractions;
  std::size_t number = 0;
  bool any = false;
  std::vector<Problem> met;
  for (std::size_t i = 1; i < page.size(); ++i) {
    if (!is_document(page[i])) continue;
    Extraction extraction;
    extraction.reader = "factiva";
    const bool coded = read_coded(page, i, extraction);
    if (!coded) read_shown(page, i, extraction);
    any = any || coded || has_article_class(page[i]);
    Article& article = extraction.article;
    const std::string place = std::to_string(++number);
    add_extra(article, "number", article.id);
    if (article.id.empty()) article.id = key + ":" + place;
    if (article.title.empty() && article.text.empty())
      met.push_back({key, page[i].line, "article " + place + ": neither headline nor text", "", true});
    else
      extractions.push_back(std::move(extraction));
    i = page[i].end - 1;
  }
  if (!any) return std::nullopt;
  problems.insert(problems.end(), met.begin(), met.end());
  return extractions;
}

}  // namespace fsearch::archives
