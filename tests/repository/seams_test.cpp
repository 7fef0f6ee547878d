/// Who may include whom: third parties stay behind their seams, and the flow has one direction.
#include <doctest/doctest.h>

#include <map>
#include <optional>
#include <regex>
#include <set>
#include <sstream>

#include "tests/repository/source_tree.hpp"

namespace fsearch::repository {
namespace {

/// The name between the quotes or angle brackets of an #include line.
std::optional<std::string> included(const std::string& line) {
  if (!line.starts_with("#include")) return std::nullopt;
  const auto begin = line.find_first_of("<\"");
  const auto end = line.find_last_of(">\"");
  if (begin == std::string::npos || end <= begin) return std::nullopt;
  return line.substr(begin + 1, end - begin - 1);
}

/// Calls report(file, line index, header) for each #include of our own code, tests left out.
template <typename Report>
void for_each_include(Report report) {
  for (const auto& file : source_files()) {
    if (!file.is_code() || file.in("tests/")) continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      if (const auto header = included(file.lines[i])) report(file, i, *header);
    }
  }
}

std::string includes_outside(const std::set<std::string>& headers, const std::set<std::string>& folders) {
  Offences offences;
  for_each_include([&](const SourceFile& file, std::size_t line, const std::string& header) {
    const auto top = header.substr(0, header.find('/'));
    if (headers.contains(top) && !folders.contains(file.folder())) offences.add(file, line, header);
  });
  return offences.text();
}

TEST_CASE("Xapian is included in indexer/ and searcher/ only") {
  CHECK(includes_outside({"xapian.h", "xapian"}, {"indexer", "searcher"}) == "");
}

TEST_CASE("ICU and Snowball are included in analyzers/ only") {
  CHECK(includes_outside({"unicode", "libstemmer.h", "libstemmer"}, {"analyzers"}) == "");
}

TEST_CASE("Eigen is included in learning/ only") { CHECK(includes_outside({"Eigen"}, {"learning"}) == ""); }

TEST_CASE("CLI11 is included in cli/ only") { CHECK(includes_outside({"CLI11.hpp", "CLI"}, {"cli"}) == ""); }

TEST_CASE("standard error is written to by cli/messages.cpp, the progress display and main() only") {
  const std::set<std::string> writers = {"cli/messages.cpp", "cli/progress_display.cpp", "cli/main.cpp"};
  Offences offences;
  for (const auto& file : source_files()) {
    const bool of_the_program =
        file.is_code() && (file.in("cli/") || file.in("indexer/") || file.in("searcher/"));
    if (!of_the_program || writers.contains(file.path)) continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i)
      if (std::regex_search(file.lines[i], std::regex(R"(\bstderr\b|std::cerr|std::clog)")))
        offences.add(file, i, "stderr");
  }
  CHECK(offences.text() == "");
}

TEST_CASE("a folder includes only the folders before it in the flow") {
  const std::map<std::string, std::set<std::string>> may_use = {
      {"schema", {"schema"}},
      {"analyzers", {"analyzers", "schema"}},
      {"learning", {"learning", "analyzers", "schema"}},
      {"indexer", {"indexer", "learning", "analyzers", "schema"}},
      {"searcher", {"searcher", "learning", "analyzers", "schema"}},
      {"evaluation", {"evaluation", "analyzers", "schema"}}};
  const std::set<std::string> ours = {"schema", "analyzers", "learning", "indexer", "searcher", "evaluation", "cli"};
  Offences offences;
  for_each_include([&](const SourceFile& file, std::size_t line, const std::string& header) {
    const auto rule = may_use.find(file.folder());
    const auto top = header.substr(0, header.find('/'));
    if (header == "analyzers/spans.hpp") return;  // a plain value, which stored articles hold too
    if (rule != may_use.end() && ours.contains(top) && !rule->second.contains(top)) {
      offences.add(file, line, header);
    }
  });
  CHECK(offences.text() == "");
}

/// The headers that each CMakeLists.txt lists after HEADERS, as "folder/name.hpp".
std::set<std::string> public_headers() {
  std::set<std::string> headers;
  for (const auto& file : source_files()) {
    if (!file.ends_with("/CMakeLists.txt")) continue;
    bool inside = false;
    for (const auto& line : file.lines) {
      std::istringstream stream(line);
      for (std::string word; stream >> word;) {
        inside = word == "HEADERS" || (inside && word.ends_with(".hpp"));
        if (inside && word != "HEADERS") headers.insert(file.folder() + "/" + word);
      }
    }
  }
  return headers;
}

TEST_CASE("a public header includes only the standard library and other public headers") {
  const auto headers = public_headers();
  REQUIRE(headers.contains("searcher/searcher.hpp"));
  Offences offences;
  for_each_include([&](const SourceFile& file, std::size_t line, const std::string& header) {
    const bool standard = header.find_first_of("/.") == std::string::npos;
    if (headers.contains(file.path) && !standard && !headers.contains(header))
      offences.add(file, line, header);
  });
  CHECK(offences.text() == "");
}

TEST_CASE("included: takes both kinds of brackets and nothing else") {
  CHECK(included("#include <xapian.h>") == "xapian.h");
  CHECK(included("#include \"analyzers/token.hpp\"  // why") == "analyzers/token.hpp");
  CHECK(included("// #include <xapian.h>") == std::nullopt);
}

}  // namespace
}  // namespace fsearch::repository
