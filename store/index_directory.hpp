/// The directory of an index: generations, the link to the one that readers open, and builds under way.
///
/// `current` always leads to a complete generation, or does not exist. What is not the index's own is never touched:
/// a directory is an index's where `current` names a generation, or the lock bears our mark. docs/schema.md describes
/// the entries.
#pragma once
#include <filesystem>
#include <optional>
#include <string>

namespace fsearch {

class IndexDirectory {
 public:
  /// Makes the directory where it is missing. Throws Error: usage where it is neither empty nor an index's, or
  /// a copy that xapian-replicate keeps; not_writable.
  explicit IndexDirectory(std::filesystem::path path);

  const std::filesystem::path& path() const { return path_; }

  /// Returns the published generation.
  std::optional<std::filesystem::path> current() const;

  /// Removes what an interrupted writer may have left. Requires: the write lock is held, as below.
  void remove_leftovers() const;

  /// Returns a folder to build in, which holds a mark and nothing else. Throws Error: usage where a user's own folder
  /// has its name; not_writable.
  std::filesystem::path make_building_folder() const;

  /// Makes the complete database at `built`, inside the building folder, the published generation, and
  /// removes the one before.
  void publish(const std::filesystem::path& built) const;

 private:
  std::filesystem::path path_;
};

/// Returns the published generation of the index, or of the copy that xapian-replicate keeps, at `database`. Throws
/// Error: not_found.
std::filesystem::path published_generation(const std::string& database);

}  // namespace fsearch
