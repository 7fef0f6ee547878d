/// Which files below a folder, or in an archive, are left out.
#pragma once
#include <string>
#include <vector>

namespace fsearch {

class NameFilter {
 public:
  /// `globs` have *, ? and [...], as a shell knows them. One without "/" is the name of a file or of a
  /// folder, anywhere; one with "/" a path from the folder given, of which * stands for a part: "*.tmp",
  /// "brouillons", "2023/*/notes".
  explicit NameFilter(std::vector<std::string> globs = {}) : globs_(std::move(globs)) {}

  /// Returns true for a path, from the folder or archive that was given, that itself or a folder above it is
  /// one of these.
  bool leaves_out(const std::string& path) const;

  bool is_empty() const { return globs_.empty(); }

 private:
  std::vector<std::string> globs_;
};

}  // namespace fsearch
