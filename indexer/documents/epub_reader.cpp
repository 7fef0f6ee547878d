#include "indexer/documents/epub_reader.hpp"

#include <algorithm>
#include <utility>

#include "indexer/article/article_fields.hpp"
#include "indexer/article/author_names.hpp"
#include "indexer/article/file_date.hpp"
#include "indexer/documents/epub_contents.hpp"
#include "indexer/markup/blocks.hpp"
#include "indexer/markup/page_bounds.hpp"
#include "indexer/markup/tree.hpp"
#include "indexer/readers/encoding.hpp"
#include "indexer/readers/text_reader.hpp"
#include "store/records/index_schema.hpp"
#include "text/dates.hpp"

namespace fsearch::archives {
namespace {

constexpr std::size_t shortest_document = 40;  // Bytes: less is a cover.
constexpr double most_links = 0.5;             // Of a document: more are a page of contents.

struct Document {
  std::string part, title, text;
  bool starts = false;  // An article of its own.
};

std::string first_heading(const html::Tree& tree) {
  for (std::size_t i = 1; i < tree.size(); ++i)
    if (tree[i].tag == "h1" || tree[i].tag == "h2" || tree[i].tag == "h3")
      if (auto text = html::text_of(tree, i); !text.empty()) return text;
  return "";
}

Document read_part(const std::string& part, std::string_view bytes, const EpubContents& contents) {
  Document document{part, "", "", false};
  const auto decoded = decode(bytes);
  if (!decoded || !html::excess_of(decoded->text).empty()) return document;
  const auto tree = html::parse(decoded->text);
  std::size_t linked = 0, all = 0;
  for (const auto& block : html::blocks_of(tree)) {
    linked += block.linked;
    all += block.text.size();
    document.text += block.text + "\n";
  }
  if (static_cast<double>(linked) > most_links * static_cast<double>(all)) document.text.clear();
  const auto listed = contents.titles.find(part);
  document.title = listed == contents.titles.end() ? first_heading(tree) : listed->second;
  document.starts = !document.title.empty();
  return document;
}

// A part of a document that was cut in two has no title of its own.
std::vector<Document> documents_of(const Package& package, const EpubContents& contents, const std::string& key,
                                   std::vector<Problem>& problems) {
  std::vector<Document> documents;
  for (const auto& part : contents.documents) {
    if (package.parts.find(part) == package.parts.end()) {
      problems.push_back({key, 0, "names a document that it has not: " + part, "", true});
      continue;
    }
    auto document = read_part(part, package.part(part), contents);
    if (document.text.size() < shortest_document) continue;
    if (!document.starts && !documents.empty())
      documents.back().text += document.text;
    else
      documents.push_back(std::move(document));
  }
  return documents;
}

void fill_facts(Article& article, const EpubContents& contents, bool alone, const std::string& key) {
  if (article.title.empty() && alone) article.title = contents.title;
  article.source = alone ? contents.publisher : contents.title;
  if (article.author.empty() && contents.creator != "calibre")
    article.author = authors_in_order(contents.creator, false);
  if (article.date.empty()) article.date = normalise_date(contents.date).value_or("");
  if (article.date.empty()) article.date = date_in_name(key);
  article.language = schema::language_code(contents.language);
}

}  // namespace

std::vector<Extraction> read_epub(const Package& package, const std::string& key, std::vector<Problem>& problems) {
  auto contents = epub_contents(package);
  if (contents.documents.empty()) {
    problems.push_back({key, 0, "an EPUB without a table of its documents: they are read by their names", "", false});
    for (const auto& [name, part] : package.parts)
      if (name.ends_with("html") || name.ends_with(".htm")) contents.documents.push_back(name);
  }
  const auto documents = documents_of(package, contents, key, problems);
  std::vector<Extraction> extractions;
  for (const auto& document : documents) {
    auto extraction = read_titled_text(document.text, document.title, key + "/" + document.part, problems);
    if (!extraction) continue;
    extraction->reader = "epub";
    fill_facts(extraction->article, contents, documents.size() == 1, key);
    extractions.push_back(std::move(*extraction));
  }
  if (extractions.empty()) problems.push_back({key, 0, "no text", "", true});
  return extractions;
}

}  // namespace fsearch::archives
