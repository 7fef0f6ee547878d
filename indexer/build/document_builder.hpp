/// Turns an article into the document of docs/schema.md, counting its forms on the way.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "fsearch/analyzer.hpp"
#include "indexer/build/article_entities.hpp"
#include "indexer/build/article_tally.hpp"
#include "indexer/build/incoming_article.hpp"
#include "indexer/build/index_document.hpp"
#include "indexer/build/word_stream_builder.hpp"
#include "store/records/stored_article.hpp"

namespace fsearch {

/// Not thread-safe: give each thread its own.
class DocumentBuilder {
 public:
  /// Looks for entities where `with_entities`. Requires: `numbers` outlives it.
  explicit DocumentBuilder(WordNumbers& numbers, bool with_entities = true)
      : with_entities_(with_entities), streams_(numbers, analyzer_) {}

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
  // What the occurrences of one word add up to in one article.
  struct WordWeights {
    const Word* word = nullptr;
    std::uint32_t all = 0;
    std::uint32_t as_name = 0;
    std::uint32_t in_title = 0;
    std::uint32_t occurrences = 0;
    std::uint32_t name_like = 0;

    void add(const Token& token, std::uint32_t weight) {
      // Sums instead of branches: whether a token looks like a name cannot be foreseen.
      const std::uint32_t name = token.name_like() ? 1 : 0;
      all += weight;
      as_name += name * weight;
      ++occurrences;
      name_like += name;
    }
  };

  void add_text(const Article& article, std::span<const Passage> asides, IndexDocument& document);
  WordWeights& weights_of(const Token& token);
  void add_words(WeightedTerms& terms);
  static void add_stem(const std::string& stem, const WordWeights& weights, std::uint32_t key, WeightedTerms& terms);

  bool with_entities_;
  Analyzer analyzer_;
  ArticleEntityFinder entities_;
  ArticleTally tally_;
  ArticleEncoder encoder_;
  WordStreamBuilder streams_;
  std::vector<WordWeights> words_;     // Of the text at hand, in order of appearance.
  std::vector<std::uint32_t> places_;  // By word id: 1 + its place in words_, or 0.
};

}  // namespace fsearch
