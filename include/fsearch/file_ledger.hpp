/// Which files an index was made of, and what they were when they were read: so that an update can pass over
/// those that have not changed since.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

namespace fsearch {

/// What tells that a file has changed.
struct FileState {
  std::uint64_t size = 0;
  std::int64_t changed = 0;  ///< Nanoseconds of the system's clock.

  bool operator==(const FileState&) const = default;
};

/// Returns the state of a regular file; nothing for anything else.
std::optional<FileState> state_of_file(const std::string& path);

class FileLedger {
 public:
  /// Reads the ledger of the index in `database`; an empty one where there is none. `how` says how files are
  /// read (their format, names of columns): one that was read otherwise is not known.
  FileLedger(const std::string& database, std::string how);

  /// `key` is what its articles are known by: one file may be read under several.
  bool knows(const std::string& file, const std::string& key, const FileState& state) const;
  void note(const std::string& file, const std::string& key, const FileState& state);
  void forget() { files_.clear(); }

  /// Writes the ledger in one step. Throws Error: not_writable.
  void save() const;

 private:
  struct Entry {
    FileState state;
    std::string how;
  };

  std::string how_of(const std::string& key) const;

  std::string path_, how_;
  std::unordered_map<std::string, Entry> files_;  // By canonical path.
};

}  // namespace fsearch
