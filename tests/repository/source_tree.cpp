#include "tests/repository/source_tree.hpp"

#include <algorithm>
#include <fstream>

namespace fsearch::repository {
namespace {

namespace fs = std::filesystem;

bool is_ours(const fs::path& path) {
  const auto name = path.filename();
  return path != root() / "build" && name != ".git" && name != ".fsearch";
}

SourceFile read(const fs::path& path) {
  SourceFile file{fs::relative(path, root()).generic_string(), {}};
  std::ifstream input(path);
  for (std::string line; std::getline(input, line);) file.lines.push_back(line);
  return file;
}

void collect(const fs::path& folder, std::vector<SourceFile>& files) {
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (!is_ours(entry.path())) continue;
    if (entry.is_directory()) collect(entry.path(), files);
    if (entry.is_regular_file()) files.push_back(read(entry.path()));
  }
}

std::vector<SourceFile> read_all() {
  std::vector<SourceFile> files;
  collect(root(), files);
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

}  // namespace

std::filesystem::path root() { return FSEARCH_SOURCE_DIR; }

const std::vector<SourceFile>& source_files() {
  static const std::vector<SourceFile> files = read_all();
  return files;
}

void Offences::add(const SourceFile& file, std::size_t line_index, std::string_view what) {
  text_ += file.path + ":" + std::to_string(line_index + 1) + ": " + std::string(what) + "\n";
}

void Offences::add(const SourceFile& file, std::string_view what) {
  text_ += file.path + ": " + std::string(what) + "\n";
}

}  // namespace fsearch::repository
