#include "indexer/folder_walk.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "schema/error.hpp"

namespace fsearch {
namespace fs = std::filesystem;
namespace {

struct Walk {
  std::set<fs::path> visited;  // Canonical: a link to a folder above would otherwise never end.
  std::vector<std::string> files;

  void visit(const fs::path& folder);
};

void Walk::visit(const fs::path& folder) {
  if (!visited.insert(fs::canonical(folder)).second) return;
  std::vector<fs::path> entries;
  for (const auto& entry : fs::directory_iterator(folder))
    if (!entry.path().filename().string().starts_with('.')) entries.push_back(entry.path());
  std::sort(entries.begin(), entries.end());
  for (const auto& entry : entries) {
    std::error_code broken_link;
    if (fs::is_directory(entry, broken_link))
      visit(entry);
    else if (fs::is_regular_file(entry, broken_link))
      files.push_back(entry.string());
  }
}

}  // namespace

std::vector<std::string> files_in(const std::string& folder) {
  Walk walk;
  try {
    walk.visit(folder);
  } catch (const fs::filesystem_error& error) {
    throw Error(Error::Kind::unreadable, error.path1().string(),
                "cannot be read (" + error.code().message() + ")");
  }
  return std::move(walk.files);
}

}  // namespace fsearch
