/// A folder for a copy that is needed for a while.
#pragma once
#include <optional>
#include <string>
#include <utility>

namespace fsearch {

/// Move-only: the folder goes with it, and all that it holds.
class TemporaryFolder {
 public:
  /// Makes an empty one in TMPDIR, whose name begins with `name`; nothing where none can be made.
  static std::optional<TemporaryFolder> make(const std::string& name);
  ~TemporaryFolder();
  TemporaryFolder(TemporaryFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  TemporaryFolder& operator=(TemporaryFolder&& other) noexcept {
    std::swap(path_, other.path_);
    return *this;
  }

  const std::string& path() const { return path_; }

 private:
  explicit TemporaryFolder(std::string path) : path_(std::move(path)) {}

  std::string path_;  // Empty once it was moved from.
};

}  // namespace fsearch
