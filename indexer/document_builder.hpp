/// Turns an article into the Xapian document of docs/schema.md, counting its forms on the way.
#pragma once
#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

#include "analyzers/analyzer.hpp"
#include "indexer/article_entities.hpp"
#include "indexer/article_tally.hpp"
#include "indexer/incoming_article.hpp"
#include "schema/stored_article.hpp"

namespace fsearch {

/// Not thread-safe: give each thread its own.
class DocumentBuilder {
 public:
  /// Looks for entities where `with_entities`: a third of the analysis.
  explicit DocumentBuilder(bool with_entities = true) : with_entities_(with_entities) {}

  /// Returns the document, and adds the article's share to the delta.
  Xapian::Document build(IncomingArticle incoming);

  /// Takes the article's share out of the delta, as it leaves the index.
  void forget(const Article& article);

  /// Returns the delta of all articles since the last call.
  CorpusDelta take_delta() { return tally_.take(); }

 private:
  // What the occurrences of one word add up to in one article.
  struct WordWeights {
    const Word* word = nullptr;
    Xapian::termcount all = 0;
    Xapian::termcount as_name = 0;
    Xapian::termcount in_title = 0;
  };

  void add_text(Xapian::Document& document, const Article& article);
  WordWeights& weights_of(const Token& token);
  void add_words(Xapian::Document& document);

  bool with_entities_;
  Analyzer analyzer_;
  ArticleEntityFinder entities_;
  ArticleTally tally_;
  ArticleEncoder encoder_;
  std::vector<WordWeights> words_;        // Of the text at hand, in order of appearance.
  std::vector<std::uint32_t> places_;     // By word id: 1 + its place in words_, or 0.
  std::string term_;  // Scratch, spares an allocation for each prefixed term.
};

}  // namespace fsearch
