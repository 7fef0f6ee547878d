/// Sorted runs on disk: what a thread's PostingRuns leave for the merge, one after the other in one file.
///
/// A run holds, for each value slot, the values of its documents, then for each term in byte order its postings, all
/// as differences between document numbers, so that the runs of one database can be read one after the other.
#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/bulk/posting_run.hpp"
#include "store/glass/output_file.hpp"
#include "store/glass/postlist_writer.hpp"
#include "store/records/binary.hpp"
#include "store/records/index_schema.hpp"

namespace fsearch {

/// Where a run lies in its file, and what must be known of it before it is read.
struct RunPlace {
  struct Extent {
    std::uint64_t begin = 0;
    std::uint64_t size = 0;
  };

  std::filesystem::path file;
  glass::DocId before = 0;  ///< Its documents are numbered from before + 1.
  std::array<Extent, schema::slot::count> values;
  std::array<glass::SlotStatistics, schema::slot::count> statistics;
  Extent terms;
};

class RunFileWriter {
 public:
  /// Makes the file anew. Throws Error: not_writable, as does append().
  explicit RunFileWriter(std::filesystem::path path) : file_(std::move(path)) {}

  /// Requires: `run` is sorted. When it returns, the run can be read.
  RunPlace append(const PostingRun& run, glass::DocId before);

 private:
  void append_values(const PostingRun& run, std::uint32_t slot, RunPlace& place);
  void append_term(std::string_view term, std::span<const PostingRun::Posting> postings);

  glass::OutputFile file_;
  std::string bytes_;  // Scratch, as what follows.
  std::string postings_;
};

/// Reads the terms of a run in byte order. Throws Error: unreadable.
class RunTermReader {
 public:
  explicit RunTermReader(const RunPlace& place);
  ~RunTermReader();
  RunTermReader(RunTermReader&&) noexcept;
  RunTermReader& operator=(RunTermReader&&) noexcept;

  /// Moves to the first term, then to the next; returns false where there is none.
  bool next();

  /// What follows is of the term at hand, until the next call of next().
  std::string_view term() const { return term_; }
  std::uint32_t documents() const { return documents_; }
  std::uint64_t collection_frequency() const { return frequency_; }

  /// Calls visit(document, wdf) for each posting, with the numbers of the whole database, ascending.
  template <class Visit>
  void for_each_posting(Visit visit) const {
    BinaryReader postings(postings_);
    glass::DocId document = before_;
    while (!postings.at_end()) {
      document += static_cast<glass::DocId>(postings.number());
      visit(document, static_cast<std::uint32_t>(postings.number()));
    }
  }

 private:
  class Input;

  std::unique_ptr<Input> input_;
  glass::DocId before_;
  std::string_view term_;
  std::string_view postings_;
  std::uint32_t documents_ = 0;
  std::uint64_t frequency_ = 0;
};

/// Calls visit(document, value) for each value of a run in a slot, ascending. Throws Error: unreadable.
void read_values(const RunPlace& place, std::uint32_t slot,
                 const std::function<void(glass::DocId, std::string_view)>& visit);

}  // namespace fsearch
