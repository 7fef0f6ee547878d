/// Sizes and shapes that every source file keeps.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "tests/repository/source_tree.hpp"

namespace fsearch::repository {
namespace {

std::vector<std::size_t> code_sizes() {
  std::vector<std::size_t> sizes;
  for (const auto& file : source_files()) {
    if (file.is_code()) sizes.push_back(file.lines.size());
  }
  std::sort(sizes.begin(), sizes.end());
  return sizes;
}

/// Whether a build file names the source file `name`, in whatever folder.
bool builds(const SourceFile& lists, const std::string& name) {
  const auto names = [&](std::string line) {
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '/' || c == '(' || c == ')'; }, ' ');
    return (" " + line + " ").find(" " + name + " ") != std::string::npos;
  };
  return lists.ends_with("/CMakeLists.txt") && std::any_of(lists.lines.begin(), lists.lines.end(), names);
}

bool mentions(const std::vector<std::string>& lines, const std::string& what) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const auto& line) { return line.find(what) != std::string::npos; });
}

TEST_CASE("no source file, script or build file exceeds 300 lines") {
  Offences offences;
  for (const auto& file : source_files()) {
    const bool counted = file.is_code() || file.ends_with(".cmake") || file.ends_with("CMakeLists.txt");
    if (counted && file.lines.size() > 300) offences.add(file, std::to_string(file.lines.size()) + " lines");
  }
  CHECK(offences.text() == "");
}

TEST_CASE("no folder of code holds more than 25 files") {
  std::map<std::string, int> counts;
  for (const auto& file : source_files())
    if (!file.in("corpus/")) ++counts[file.room()];
  Offences offences;
  for (const auto& file : source_files()) {
    const int count = std::exchange(counts[file.room()], 0);
    if (count > 25) offences.add(file, file.room() + " holds " + std::to_string(count) + " files");
  }
  CHECK(offences.text() == "");
}

TEST_CASE("half of the source files have under 120 lines, nine in ten under 250") {
  const auto sizes = code_sizes();
  REQUIRE_FALSE(sizes.empty());
  CHECK(sizes[sizes.size() / 2] < 120);
  CHECK(sizes[sizes.size() * 9 / 10] < 250);
}

TEST_CASE("every header opens with a sentence about the file, then #pragma once") {
  Offences offences;
  for (const auto& file : source_files()) {
    if (!file.ends_with(".hpp")) continue;
    if (file.lines.empty() || !file.lines[0].starts_with("/// ")) offences.add(file, "no /// on its first line");
    if (!mentions(file.lines, "#pragma once")) offences.add(file, "no #pragma once");
  }
  CHECK(offences.text() == "");
}

TEST_CASE("every source file is built: a CMakeLists.txt of its component names it") {
  const auto& files = source_files();
  Offences offences;
  for (const auto& file : files) {
    if (!file.ends_with(".cpp")) continue;
    const std::string name = file.path.substr(file.path.rfind('/') + 1);
    const bool built = std::any_of(files.begin(), files.end(), [&](const SourceFile& lists) {
      return lists.folder() == file.folder() && builds(lists, name);
    });
    if (!built) offences.add(file, "not built");
  }
  CHECK(offences.text() == "");
}

}  // namespace
}  // namespace fsearch::repository
