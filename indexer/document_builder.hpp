/// Turns an article into the Xapian document of docs/schema.md, counting its forms on the way.
#pragma once
#include <xapian.h>

#include <string>
#include <vector>

#include "analyzers/analyzer.hpp"
#include "indexer/article_tally.hpp"
#include "indexer/incoming_article.hpp"
#include "schema/stored_article.hpp"

namespace fsearch {

/// Not thread-safe: give each thread its own.
class DocumentBuilder {
 public:
  /// Returns the document, and adds the article's share to the delta.
  Xapian::Document build(IncomingArticle incoming);

  /// Takes the article's share out of the delta, as it leaves the index.
  void forget(const Article& article);

  /// Returns the delta of all articles since the last call.
  CorpusDelta take_delta() { return tally_.take(); }

 private:
  struct Placing;

  void add_text(Xapian::Document& document, const Article& article);
  void add_token(Xapian::Document& document, const Token& token, const Placing& placing);

  Analyzer analyzer_;
  ArticleTally tally_;
  ArticleEncoder encoder_;
  std::string term_;  // Scratch, spares an allocation for each prefixed term.
};

}  // namespace fsearch
