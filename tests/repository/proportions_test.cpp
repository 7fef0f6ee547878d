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

bool mentions(const std::vector<std::string>& lines, const std::string& what) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const auto& line) { return line.find(what) != std::string::npos; });
}

const SourceFile* find(const std::string& path) {
  const auto& files = source_files();
  const auto found = std::find_if(files.begin(), files.end(), [&](const auto& f) { return f.path == path; });
  return found == files.end() ? nullptr : &*found;
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

TEST_CASE("every source file is named in the CMakeLists.txt beside it") {
  Offences offences;
  for (const auto& file : source_files()) {
    if (!file.ends_with(".cpp") || file.in("tests/")) continue;
    const auto slash = file.path.rfind('/');
    const auto* lists = find(file.path.substr(0, file.path.find('/')) + "/CMakeLists.txt");
    if (lists == nullptr || !mentions(lists->lines, file.path.substr(slash + 1))) offences.add(file, "not built");
  }
  CHECK(offences.text() == "");
}

}  // namespace
}  // namespace fsearch::repository
