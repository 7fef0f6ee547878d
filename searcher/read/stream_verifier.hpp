/// Settles a query on the streams of words that an index holds of its articles. Private to searcher/.
///
/// The same as what the text of an article would tell (see holds()), at some hundredth of the price. Of an index that
/// another machine serves it is the texts: Xapian carries records, and no value.
#pragma once
#include <xapian.h>

#include <cstddef>
#include <optional>
#include <vector>

#include "searcher/index/index_reader.hpp"
#include "searcher/plan/search_plan.hpp"
#include "searcher/read/article_scan.hpp"
#include "searcher/read/stream_scan.hpp"
#include "searcher/read/word_sets.hpp"
#include "store/records/stored_article.hpp"

namespace fsearch {

/// Not thread-safe.
class StreamVerifier {
 public:
  /// Requires: all outlive it, and stay as they are.
  StreamVerifier(IndexReader& reader, Analyzer& analyzer, const SearchPlan& plan);

  /// Returns whether an article holds what is demanded. Fastest where the articles ascend from call to call.
  bool holds(Xapian::docid document, Demand demand);

 private:
  /// One of the indexes.
  struct Source {
    WordSets words;
    Xapian::ValueIterator streams;  ///< On some article, where there is any left.
    Xapian::docid last = 0;         ///< The one that was asked for last.
  };
  bool text_holds(Xapian::docid document, Demand demand);
  bool stream_holds(Xapian::docid document, Demand demand);

  IndexReader& reader_;
  const SearchPlan& plan_;
  std::vector<Source> sources_;
  StreamScanner scanner_;
  ArticleScan scan_;                     // Kept for its memory.
  std::optional<ArticleScanner> texts_;  // Where some index is remote.
  ArticleDecoder decoder_;
};

}  // namespace fsearch
