/// What is stored beside the code says where it comes from, and nothing names the machine it was made on.
#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <regex>
#include <string>

#include "tests/repository/source_tree.hpp"

namespace fsearch::repository {
namespace {

/// The comment lines that open a file: those with # before the first other line.
std::string head(const SourceFile& file) {
  std::string text;
  for (const auto& line : file.lines) {
    if (!line.starts_with('#')) break;
    text += line + "\n";
  }
  return text;
}

TEST_CASE("every data file opens with its source and its licence") {
  const std::regex source("source *:", std::regex::icase);
  const std::regex licence("licen[cs]e *:", std::regex::icase);
  Offences offences;
  for (const auto& file : source_files()) {
    if (file.path.find("/data/") == std::string::npos || file.in("tests/")) continue;
    if (!std::regex_search(head(file), source)) offences.add(file, "no Source: in its head");
    if (!std::regex_search(head(file), licence)) offences.add(file, "no Licence: in its head");
  }
  CHECK(offences.text() == "");
}

TEST_CASE("the licence that a data file names, other than fsearch's own, is in licences/ with its text") {
  const std::map<std::string, std::string> texts = {{"LGPL-LR", "LGPLLR.txt"}, {"Licence Ouverte", "etalab-2.0.txt"},
                                                    {"(MIT)", "MIT-SEM.txt"},  {"LGPL-2.1", "LGPL-2.1.txt"},
                                                    {"CC0", "CC0-1.0.txt"},    {"PDDL", "PDDL-1.0.txt"},
                                                    {"CC BY", "CC-BY-4.0.txt"}};
  Offences offences;
  for (const auto& file : source_files()) {
    if (file.path.find("/data/") == std::string::npos || file.in("tests/")) continue;
    for (const auto& [name, text] : texts)
      if (head(file).find(name) != std::string::npos && !std::filesystem::exists(root() / "licences" / text))
        offences.add(file, "no licences/" + text);
  }
  CHECK(offences.text() == "");
}

TEST_CASE("no file names a path of somebody's machine") {
  const std::regex machine_path("(^|[^\\w.>}])/(work|tmp|root)/\\w");
  Offences offences;
  for (const auto& file : source_files()) {
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      if (std::regex_search(file.lines[i], machine_path)) offences.add(file, i, file.lines[i]);
    }
  }
  CHECK(offences.text() == "");
}

TEST_CASE("code and documents hold neither tabs nor carriage returns") {
  Offences offences;
  for (const auto& file : source_files()) {
    if (!file.is_code() && !file.ends_with(".md") && !file.ends_with(".cmake")) continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      if (file.lines[i].find_first_of("\r\t") != std::string::npos) offences.add(file, i, "tab or CR");
    }
  }
  CHECK(offences.text() == "");
}

}  // namespace
}  // namespace fsearch::repository
