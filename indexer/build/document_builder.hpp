/// Turns an article into the document of docs/schema.md, counting its forms on the way.
#pragma once
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "fsearch/analyzer.hpp"
#include "indexer/build/article_entities.hpp"
#include "indexer/build/article_tally.hpp"
#include "indexer/build/incoming_article.hpp"
#include "indexer/build/index_document.hpp"
#include "indexer/build/index_numbers.hpp"
#include "indexer/build/word_stream_builder.hpp"
#include "indexer/build/word_terms.hpp"
#include "store/records/stored_article.hpp"

namespace fsearch {

/// Not thread-safe: give each thread its own.
class DocumentBuilder {
 public:
  /// Looks for entities where `with_entities`. Requires: `numbers` outlives it.
  explicit DocumentBuilder(IndexNumbers& numbers, bool with_entities = true)
      : with_entities_(with_entities), numbers_(numbers), streams_(numbers.words, analyzer_) {}
  DocumentBuilder(const DocumentBuilder&) = delete;
  DocumentBuilder& operator=(const DocumentBuilder&) = delete;

  /// A document without its record, and what the record is made of.
  struct Draft {
    IndexDocument document;
    Article article;
    std::string spans;  ///< As encode_spans() gives them.
  };

  /// Returns the draft of an article and adds its share to the delta.
  Draft draft(IncomingArticle incoming);

  /// Makes the record of a draft. Many drafts first, then the records of all, is faster than one by one: the
  /// compressor's tables and the analyzer's do not fit the processor's cache together.
  void finish(Draft& draft) { draft.document.record = encoder_.encode(draft.article, draft.spans); }

  /// Returns the whole document and adds the article's share to the delta.
  IndexDocument build(IncomingArticle incoming) {
    Draft made = draft(std::move(incoming));
    finish(made);
    return std::move(made.document);
  }

  /// Returns the delta of all articles since the last call.
  CorpusDelta take_delta() { return tally_.take(); }

 private:
  void add_text(const Article& article, std::span<const Passage> asides, IndexDocument& document);

  bool with_entities_;
  Analyzer analyzer_;
  ArticleEntityFinder entities_;
  ArticleTally tally_;
  ArticleEncoder encoder_;
  WordTerms words_{tally_};
  IndexNumbers& numbers_;
  WordStreamBuilder streams_;
};

}  // namespace fsearch
