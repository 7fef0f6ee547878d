/// The inputs of `fsearch index`: files and folders, of any format it reads, as one source of articles.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "fsearch/article_source.hpp"
#include "fsearch/extraction.hpp"
#include "fsearch/file_ledger.hpp"
#include "fsearch/input_format.hpp"
#include "fsearch/name_filter.hpp"

namespace fsearch {

/// How far reading has come, in bytes of the files as they are stored; `total` is 0 where it is unknown, as
/// for the standard input.
struct InputProgress {
  std::uint64_t done = 0;
  std::uint64_t total = 0;
};

class Inputs {
 public:
  /// Finds the files: `paths` are files, folders (walked in the order of names; hidden entries are left out;
  /// a folder reached twice by links is read once) and "-" for the standard input. A file found in a folder
  /// has as key its path from that folder, a file given has the path as given, a file in an archive the
  /// archive's key, "/" and its name there. Of two files with one key the second gets a longer one: read() and
  /// extract() see to it, or leave it to the sink where it has a `file`. `automatic` takes the format from the content
  /// (detect_format()). `map` names columns of tables and keys of JSON. `filter` leaves files out of folders and
  /// archives, not those that are given. Pages of a volume that a METS file in the same folder reads are read
  /// with it. A path that does not exist is a problem like any other; throws Error: not_found where none
  /// does.
  Inputs(const std::vector<std::string>& paths, InputFormat format, FieldMap map = {},
         NameFilter filter = NameFilter());

  /// Hands over every article in order. A file that cannot be read, or has another format, is a problem.
  void read(const ArticleSink& sink);

  /// As read(), with what is known of the reading.
  void extract(const ExtractionSink& sink);

  /// Passes over the files that the ledger knows as they are. Returns how many there are.
  std::size_t skip_known(const FileLedger& ledger);

  /// Notes in `ledger`, which must outlive this, each file that is read without a problem that costs
  /// anything.
  void note_read(FileLedger& ledger) { ledger_ = &ledger; }

  InputProgress progress() const { return progress_; }

 private:
  struct File {
    std::string path;
    std::string key;
    bool given;  // By the user, not found in a folder.
    std::uint64_t size;
    std::string origin;  // Absolute path of what the user gave; empty for the standard input.
  };

  void add_file(const std::string& path, std::string key, bool given);
  void add_folder(const std::string& path);
  InputFile keys_of(const File& file) const;
  void read_files(const ExtractionSink& sink);
  void read_file(const File& file, const ExtractionSink& sink);

  InputFormat format_;
  FieldMap map_;
  NameFilter filter_;
  FileLedger* ledger_ = nullptr;
  std::vector<File> files_;
  std::vector<Problem> problems_;           // Met while finding the files.
  std::string origin_;                      // Of the files being found.
  std::vector<std::string> empty_folders_;  // Their origins, which are told, too.
  InputProgress progress_;
};

}  // namespace fsearch
