/// The terms of documents, from what is stored of them. Private to the indexer.
#pragma once
#include <xapian.h>

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "fsearch/analyzer.hpp"
#include "indexer/build/article_tally.hpp"
#include "indexer/build/word_terms.hpp"
#include "indexer/update/posted_terms.hpp"
#include "store/entities/entity_table.hpp"
#include "store/records/stored_article.hpp"

namespace fsearch {

/// Not thread-safe.
class StoredTerms {
 public:
  /// Requires: the generation at `database` was made by this version; `documents` are there, and ascend.
  StoredTerms(Xapian::Database database, std::vector<Xapian::docid> documents);

  /// Returns the terms of one of the documents, asked for once.
  PostedTerms terms_of(Xapian::docid document);

  /// Returns what those asked for, taken away, change in the corpus-wide tables; damaged records change nothing.
  CorpusDelta take_delta() { return tally_.take(); }
  std::size_t text_bytes() const { return text_bytes_; }
  /// Returns of how many of them the postings had to be asked.
  std::size_t damaged() const { return damaged_; }

 private:
  std::optional<PostedTerms> analysed(Xapian::docid document);
  bool add_entities(const std::string& column, PostedTerms& terms) const;

  Xapian::Database database_;
  std::vector<Xapian::docid> documents_;
  std::map<Xapian::docid, PostedTerms> origins_;
  std::map<Xapian::docid, PostedTerms> posted_;  // Of damaged records.
  EntityTable entities_;
  Analyzer analyzer_;
  ArticleDecoder decoder_;
  ArticleTally tally_;
  WordTerms words_{tally_};
  std::size_t text_bytes_ = 0;
  std::size_t damaged_ = 0;
};

}  // namespace fsearch
