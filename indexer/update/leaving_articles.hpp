/// What it takes to take articles out of a generation. Private to the indexer.
///
/// An index keeps no list of an article's terms: what was stored of the article tells them. Its text is analysed again,
/// by the very rules that made the index (another version's is refused); its column tells the entities, the postings of
/// the few terms of origins where it came from. Where that is not what was posted, because a record is damaged, all
/// postings of the index are asked instead.
#pragma once
#include <xapian.h>

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "indexer/build/corpus_delta.hpp"

namespace fsearch {

/// The articles that a transaction will replace or remove, by the terms of their ids.
struct Leaving {
  std::vector<std::string> all;    ///< Whatever has one of these.
  std::vector<std::string> older;  ///< Of two articles that have one of these, the first.
};

class LeavingArticles {
 public:
  /// Lays the term lists of the articles, so that Xapian can take them out. Throws Error.
  LeavingArticles(const std::string& generation, const Leaving& leaving);

  /// Tells that a document is taken out. Throws Error where it was not prepared: Xapian would leave its postings.
  void take(Xapian::docid document);

  /// Returns what their leaving changes in the corpus-wide tables. Throws Error where not all were taken.
  CorpusDelta take_delta();

  std::size_t text_bytes() const { return text_bytes_; }

 private:
  std::string generation_;
  std::set<Xapian::docid> documents_;
  CorpusDelta delta_;
  std::size_t text_bytes_ = 0;
};

}  // namespace fsearch
