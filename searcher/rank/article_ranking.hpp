/// Candidates read and put in order. Private to searcher/.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "fsearch/analyzer.hpp"
#include "searcher/index/candidates.hpp"
#include "searcher/index/index_reader.hpp"
#include "searcher/plan/date_wish.hpp"
#include "searcher/plan/search_plan.hpp"
#include "searcher/rank/affair_onset.hpp"
#include "searcher/rank/corpus_meaning.hpp"
#include "searcher/rank/rank.hpp"
#include "searcher/read/article_scan.hpp"
#include "store/records/corpus_statistics.hpp"
#include "store/records/stored_article.hpp"

namespace fsearch {

/// A candidate read, with the places of the query's words in it.
struct ReadArticle {
  StoredArticle stored;
  ArticleScan scan;
  Features features;
  double timeliness = 1;    ///< What the sum of the features is multiplied by.
  double score = 0;         ///< Before ranking, Xapian's.
  std::string sketch = {};  ///< See article_sketch.hpp.
  Xapian::docid document = 0;
  bool tells_outcome = false;  ///< Its title; see told_outcome.hpp.
};

/// Reads the candidates of one plan.
class CandidateReader {
 public:
  /// Requires: all outlive it.
  CandidateReader(const SearchPlan& plan, Analyzer& analyzer, ArticleDecoder& decoder);

  /// Returns the article of a candidate; nothing where its record is damaged.
  std::optional<ReadArticle> read(const Candidate& candidate);

  /// Returns it without the places of words: most of the time goes into them.
  std::optional<ReadArticle> decode(const Candidate& candidate);
  void scan(ReadArticle& article);

 private:
  ArticleDecoder& decoder_;
  ArticleScanner scanner_;
};

/// Corrects the scans of articles read for one plan by the names that their records know: what a name of the query
/// does not mean is no occurrence, what an entity filter asks for is one.
void read_names(IndexReader& reader, Analyzer& analyzer, const SearchPlan& plan, const QueryNames& names,
                std::span<ReadArticle> articles);

/// Settles by the first articles of a query what its names mean.
void settle_names(const SearchPlan& plan, const std::vector<ReadArticle>& articles, QueryNames& names);

/// Scores articles read for one plan and puts the best first; of equals the more recent, then by id. `meaning` may be
/// null. `unread` are others of the same block: of an affair they tell, too.
void rank_articles(const SearchPlan& plan, const QueryNames& names, IndexReader& reader, const CorpusMeaning* meaning,
                   const Timeliness& timeliness, const std::vector<DatedArticle>& unread,
                   std::vector<ReadArticle>& articles);

}  // namespace fsearch
