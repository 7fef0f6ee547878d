/// One thread's share of a bulk build: articles to documents, documents to sorted runs.
#pragma once
#include <cstddef>
#include <filesystem>
#include <vector>

#include "indexer/build/corpus_delta.hpp"
#include "indexer/build/document_builder.hpp"
#include "indexer/build/incoming_article.hpp"
#include "indexer/bulk/bulk_database.hpp"
#include "indexer/bulk/posting_run.hpp"
#include "indexer/bulk/run_file.hpp"

namespace fsearch {

/// Calls: add* finish take_delta. Not thread-safe: give each thread its own. All throw Error: not_writable.
class RunWriter {
 public:
  /// Writes its runs to `file`, and what they hold besides postings to `database`, which must outlive it, as `numbers`.
  RunWriter(BulkDatabase& database, std::filesystem::path file, IndexNumbers& numbers, bool with_entities);

  void add(IncomingArticle incoming);

  /// Writes what is left.
  void finish();

  CorpusDelta take_delta() { return builder_.take_delta(); }

 private:
  void finish_drafts();
  void end_run();

  BulkDatabase& database_;
  RunFileWriter file_;
  DocumentBuilder builder_;
  std::vector<DocumentBuilder::Draft> drafts_;
  std::size_t drafted_bytes_ = 0;
  PostingRun run_;
};

}  // namespace fsearch
