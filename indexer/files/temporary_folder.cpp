#include "indexer/files/temporary_folder.hpp"

#include <cstdlib>
#include <filesystem>

namespace fsearch {

namespace fs = std::filesystem;

std::optional<TemporaryFolder> TemporaryFolder::make(const std::string& name) {
  std::error_code failed;
  const fs::path parent = fs::temp_directory_path(failed);
  if (failed) return std::nullopt;
  std::string path = (parent / (name + "-XXXXXX")).string();
  if (mkdtemp(path.data()) == nullptr) return std::nullopt;
  return TemporaryFolder(std::move(path));
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  if (!path_.empty()) fs::remove_all(path_, ignored);
}

}  // namespace fsearch
