/// Whole articles in the forms that other programs read, one behind the other.
#pragma once
#include <array>
#include <memory>
#include <string>
#include <string_view>

#include "fsearch/article.hpp"

namespace fsearch {

/// What articles may be exported as.
inline constexpr std::array<std::string_view, 7> export_formats{"jsonl",    "csv", "ris", "bibtex",
                                                                "iramuteq", "tei", "txt"};

/// Writes one form. Calls: head, add*, foot; each returns what is to be written, well-formed UTF-8.
class ArticleExport {
 public:
  virtual ~ArticleExport() = default;
  virtual std::string head() { return {}; }
  virtual std::string add(const Article& article) = 0;
  virtual std::string foot() { return {}; }
};

/// Returns the export in this form:
/// - jsonl: an object a line; csv: a row an article. Indexing either gives the same articles;
/// - ris, bibtex: references, without the text (citation.hpp);
/// - iramuteq: a line of stars with the variables source, date, am (year and month) and annee, then the text;
/// - tei: one teiCorpus, which TXM imports: a header and the paragraphs of each article;
/// - txt: lines "Titre: ...", an empty one, the text; articles apart by a form feed.
/// Requires: one of export_formats.
std::unique_ptr<ArticleExport> article_export(std::string_view format);

}  // namespace fsearch
