/// Counts what leaves an index.
#pragma once
#include "fsearch/analyzer.hpp"
#include "fsearch/article.hpp"
#include "indexer/build/article_tally.hpp"

namespace fsearch {

/// Not thread-safe.
class ArticleForgetter {
 public:
  /// Takes an article's share out of the delta.
  void forget(const Article& article) {
    tally_.begin(-1);
    const auto& title = analyzer_.analyze(article.title);
    tally_.add_title(title);
    tally_.count(title);
    const auto& body = analyzer_.analyze(article.text);
    tally_.add_body(article.text, body);
    tally_.count(body);
  }

  /// Returns the delta of all articles since the last call.
  CorpusDelta take_delta() { return tally_.take(); }

 private:
  Analyzer analyzer_;
  ArticleTally tally_;
};

}  // namespace fsearch
