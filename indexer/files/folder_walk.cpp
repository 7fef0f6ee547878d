#include "indexer/files/folder_walk.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

namespace fsearch {
namespace fs = std::filesystem;
namespace {

struct Walk {
  const fs::path root;
  const NameFilter& filter;
  std::vector<Problem>& problems;
  std::set<fs::path> visited = {};  // Canonical: a link to a folder above would otherwise never end.
  std::vector<std::string> files = {};

  void visit(const fs::path& folder);
  void visit_entry(const fs::path& entry);
  void unreadable(const fs::path& path, const std::error_code& why);
};

void Walk::unreadable(const fs::path& path, const std::error_code& why) {
  problems.push_back({path.string(), 0, "cannot be read (" + why.message() + ")", "", true});
}

void Walk::visit_entry(const fs::path& entry) {
  if (!filter.is_empty() && filter.leaves_out(entry.lexically_relative(root).generic_string())) return;
  std::error_code error;
  const auto status = fs::status(entry, error);
  if (fs::is_directory(status))
    visit(entry);
  else if (fs::is_regular_file(status))
    files.push_back(entry.string());
  else if (error)
    unreadable(entry, error);
  else
    problems.push_back({entry.string(), 0, "is no file (a pipe, a socket or a device)", "", true});
}

void Walk::visit(const fs::path& folder) {
  std::vector<fs::path> entries;
  try {
    if (!visited.insert(fs::canonical(folder)).second) return;
    for (const auto& entry : fs::directory_iterator(folder))
      if (!entry.path().filename().string().starts_with('.')) entries.push_back(entry.path());
  } catch (const fs::filesystem_error& error) {
    unreadable(folder, error.code());
  }
  std::sort(entries.begin(), entries.end());
  for (const auto& entry : entries) visit_entry(entry);
}

}  // namespace

std::vector<std::string> files_in(const std::string& folder, const NameFilter& filter, std::vector<Problem>& problems) {
  Walk walk{folder, filter, problems};
  walk.visit(folder);
  return std::move(walk.files);
}

}  // namespace fsearch
