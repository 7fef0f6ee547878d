/// A report that is written piece by piece into a file, and can be gone on with after the program was interrupted.
///
/// The report grows in FILE.part, beside FILE.progress, which says how far it is; when it is whole it becomes FILE.
/// What was written of a piece when the program was killed is written again: the file is, byte for byte, that of one
/// run.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fsearch {

class ReportFile {
 public:
  /// Where a report is, after so many pieces.
  struct Progress {
    std::size_t pieces = 0;
    std::size_t found = 0;  ///< What the caller counts.
    std::int64_t bytes = 0;
  };

  /// Goes on with the report at `path` where `resume` and an earlier run of the same `asked` has left one; else begins
  /// anew. Throws Error: not_writable.
  ReportFile(std::string path, std::string_view asked, bool resume);

  const Progress& progress() const { return progress_; }

  /// Adds a piece, and how much has been found with it.
  void add(std::string_view piece, std::size_t found);
  /// Adds the end, and gives the report its name.
  void finish(std::string_view end);

 private:
  bool read_progress(const std::string& asked);
  void write_progress() const;

  std::string path_, asked_;
  Progress progress_;
};

}  // namespace fsearch
