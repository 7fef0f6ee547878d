/// Settles a query on the words that an index holds of its articles, in their order. Private to searcher/.
///
/// The same as what the text of an article would tell (see holds()), at some hundredth of the price by its stream,
/// and less by position lists. Of an index that another machine serves it is the texts: Xapian carries records,
/// and no value.
#pragma once
#include <xapian.h>

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "searcher/index/index_reader.hpp"
#include "searcher/plan/search_plan.hpp"
#include "searcher/read/article_scan.hpp"
#include "searcher/read/listed_positions.hpp"
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

  /// Returns where the words of the plan stand in an article as its stream tells; null where there is none.
  const ArticleScan* scan(Xapian::docid document);

 private:
  /// One of the indexes.
  struct Source {
    Source(WordSets sets, Xapian::ValueIterator first) : words(std::move(sets)), streams(std::move(first)) {}

    WordSets words;
    Xapian::ValueIterator streams;               ///< On some article, where there is any left.
    Xapian::docid last = 0;                      ///< The one whose stream was asked for last.
    std::size_t settled = 0;                     ///< So many articles have been settled.
    std::optional<ListedPositions> lists = {};   ///< Once they pay.
    std::optional<SearchPlan> listed_plan = {};  ///< What they tell of the plan, where that is not all.
  };
  bool text_holds(Xapian::docid document, Demand demand);
  bool index_holds(Xapian::docid document, Demand demand);
  void read_lists(std::size_t number);
  std::optional<bool> lists_hold(Source& source, Xapian::docid local, Demand demand);
  bool scan_stream(std::size_t number, Xapian::docid local);

  IndexReader& reader_;
  const SearchPlan& plan_;
  std::vector<Source> sources_;
  bool stretches_;
  StreamScanner scanner_;
  ArticleScan scan_;                     // Kept for its memory.
  std::optional<ArticleScanner> texts_;  // Where some index is remote.
  ArticleDecoder decoder_;
};

}  // namespace fsearch
