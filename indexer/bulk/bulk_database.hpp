/// A Xapian database written whole from sorted runs: what the threads of a bulk build share.
///
/// Records go into their table as runs come, in the order of the documents' numbers; the postings of all runs are
/// merged into theirs at the end. There are no term lists: see indexer/update/term_lists.hpp.
/// docs/decisions/0011-bulk-tables.md says why, with figures.
#pragma once
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <string>
#include <vector>

#include "indexer/bulk/posting_run.hpp"
#include "indexer/bulk/run_file.hpp"
#include "store/glass/table_writer.hpp"
#include "store/glass/version_file.hpp"

namespace fsearch {

/// Calls: (append add_run)* finish. All throw Error: not_writable.
class BulkDatabase {
 public:
  /// Makes the folder.
  explicit BulkDatabase(std::filesystem::path folder);

  /// Gives the documents of a sorted run their numbers and takes their records; returns the number before the first.
  /// Threads may call it at the same time.
  glass::DocId append(const PostingRun& run);

  /// Takes a run whose postings have been written. Threads may call it at the same time.
  void add_run(RunPlace run);

  /// Merges the runs and makes the folder a database. Requires: at least one document.
  void finish();

  const std::filesystem::path& folder() const { return folder_; }
  glass::DocId documents() const { return totals_.documents; }

 private:
  void count(std::uint32_t length);

  std::filesystem::path folder_;
  std::mutex mutex_;  // Guards all below.
  glass::TableWriter records_;
  std::vector<RunPlace> runs_;
  std::vector<std::uint32_t> lengths_;
  glass::DatabaseTotals totals_;
};

}  // namespace fsearch
