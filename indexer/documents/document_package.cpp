#include "indexer/documents/document_package.hpp"

#include <optional>
#include <utility>

#include "indexer/documents/epub_reader.hpp"
#include "indexer/documents/office_reader.hpp"

namespace fsearch::archives {

std::vector<Extraction> read_document_package(const Package& package, const std::string& key,
                                              std::vector<Problem>& problems) {
  if (package.kind == PackageKind::epub) return read_epub(package, key, problems);
  std::optional<Extraction> document;
  if (package.kind == PackageKind::word)
    document = read_word_document(package, key, problems);
  else if (package.kind == PackageKind::open_document)
    document = read_open_document(package, key, problems);
  else
    problems.push_back({key, 0, "a table or slides of an office program",
                        "save tables as CSV, slides as PDF: soffice --headless --convert-to csv FILE", true});
  std::vector<Extraction> documents;
  if (document) documents.push_back(std::move(*document));
  return documents;
}

}  // namespace fsearch::archives
