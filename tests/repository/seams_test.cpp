/// Who may include whom: third parties stay behind their seams, and the flow has one direction.
#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <regex>
#include <set>
#include <string>
#include <vector>

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

TEST_CASE("Xapian is included by the rooms that read and write indexes, and by no other") {
  const std::set<std::string> rooms = {"store",          "indexer/update", "indexer/bulk", "indexer/upkeep",
                                       "searcher/index", "searcher/read",  "searcher/find"};
  Offences offences;
  for_each_include([&](const SourceFile& file, std::size_t line, const std::string& header) {
    if (header.starts_with("xapian") && !rooms.contains(file.room())) offences.add(file, line, header);
  });
  CHECK(offences.text() == "");
}

TEST_CASE("ICU is included in text/ and analyzers/ only, Snowball in analyzers/ only") {
  CHECK(includes_outside({"unicode"}, {"text", "analyzers"}) == "");
  CHECK(includes_outside({"libstemmer.h", "libstemmer"}, {"analyzers"}) == "");
}

TEST_CASE("Eigen is included in learning/ only") { CHECK(includes_outside({"Eigen"}, {"learning"}) == ""); }

TEST_CASE("Asio and Beast are included in server/http/ only, by one header and the files that use it") {
  Offences offences;
  for_each_include([&](const SourceFile& file, std::size_t line, const std::string& header) {
    const bool network = header.starts_with("boost/asio/") || header.starts_with("boost/beast/") ||
                         header == "server/http/connection.hpp";
    const bool may =
        file.path.starts_with("server/http/listener.cpp") || file.path.starts_with("server/http/connection.");
    if (network && !may) offences.add(file, line, header);
  });
  CHECK(offences.text() == "");
}

TEST_CASE("SQLite, libcurl and TOML are included in watch/ only") {
  CHECK(includes_outside({"sqlite3.h", "curl", "toml++"}, {"watch"}) == "");
}

TEST_CASE("CLI11 is included in cli/ only") { CHECK(includes_outside({"CLI11.hpp", "CLI"}, {"cli"}) == ""); }

TEST_CASE("standard error is written to by cli/console/messages.cpp, the progress display and main() only") {
  const std::set<std::string> writers = {"cli/console/messages.cpp", "cli/console/progress_display.cpp",
                                         "cli/main.cpp"};
  Offences offences;
  for (const auto& file : source_files()) {
    const bool of_the_program = file.is_code() && (file.in("cli/") || file.in("indexer/") || file.in("searcher/"));
    if (!of_the_program || writers.contains(file.path)) continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i)
      if (std::regex_search(file.lines[i], std::regex(R"(\bstderr\b|std::cerr|std::clog)")))
        offences.add(file, i, "stderr");
  }
  CHECK(offences.text() == "");
}

/// The rooms of the house, from the ground up: each may include what stands before it.
const std::vector<std::string>& floors() {
  static const std::vector<std::string> rooms = {"include/fsearch",
                                                 "text",
                                                 "analyzers/words",
                                                 "analyzers/pieces",
                                                 "analyzers/entities",
                                                 "analyzers/rules",
                                                 "analyzers/quotes",
                                                 "analyzers",
                                                 "store/records",
                                                 "store/entities",
                                                 "store/glass",
                                                 "store",
                                                 "learning",
                                                 "indexer/files",
                                                 "indexer/article",
                                                 "indexer/markup",
                                                 "indexer/lines",
                                                 "indexer/page/facts",
                                                 "indexer/page",
                                                 "indexer/tidy",
                                                 "indexer/readers",
                                                 "indexer/json",
                                                 "indexer/press",
                                                 "indexer/documents",
                                                 "indexer/inputs",
                                                 "indexer/build",
                                                 "indexer/update",
                                                 "indexer/bulk",
                                                 "indexer/upkeep",
                                                 "indexer",
                                                 "searcher/dates",
                                                 "searcher/query",
                                                 "searcher/parse",
                                                 "searcher/plan",
                                                 "searcher/index",
                                                 "searcher/read",
                                                 "searcher/names",
                                                 "searcher/rank",
                                                 "searcher/find",
                                                 "searcher/spelling",
                                                 "searcher/understand",
                                                 "searcher/answer",
                                                 "searcher/suggest",
                                                 "searcher",
                                                 "json",
                                                 "capi",
                                                 "evaluation",
                                                 "wording",
                                                 "exports",
                                                 "server/http",
                                                 "server/writing",
                                                 "server/api",
                                                 "server/parts",
                                                 "server/page",
                                                 "server",
                                                 "batch",
                                                 "watch/kept",
                                                 "watch/digests",
                                                 "watch/targets",
                                                 "watch",
                                                 "cli/console",
                                                 "cli/render",
                                                 "cli/options",
                                                 "cli/commands",
                                                 "cli/keeping",
                                                 "cli/completion",
                                                 "cli"};
  return rooms;
}

std::size_t floor_of(const std::string& room) {
  const auto& rooms = floors();
  return static_cast<std::size_t>(std::find(rooms.begin(), rooms.end(), room) - rooms.begin());
}

/// The room of a header as it is included.
std::string room_of(const std::string& header) {
  const std::string room = header.substr(0, header.rfind('/'));
  return room == "fsearch" ? "include/fsearch" : room;
}

TEST_CASE("includes run down: a room includes only those before it") {
  Offences offences;
  for_each_include([&](const SourceFile& file, std::size_t line, const std::string& header) {
    const std::size_t from = floor_of(file.room());
    const std::size_t to = floor_of(room_of(header));
    if (from < floors().size() && to < floors().size() && to > from) offences.add(file, line, header);
  });
  CHECK(offences.text() == "");
}

TEST_CASE("every folder of code is a room with a floor, or holds programs of its own") {
  Offences offences;
  for (const auto& file : source_files()) {
    const bool apart = file.in("tests/") || file.in("bench/");
    if (file.is_code() && !apart && floor_of(file.room()) == floors().size()) offences.add(file, "no floor");
  }
  CHECK(offences.text() == "");
}

TEST_CASE("the searcher knows nothing of the indexer, nor the indexer of the searcher") {
  Offences offences;
  for_each_include([&](const SourceFile& file, std::size_t line, const std::string& header) {
    const bool crossed = (file.in("searcher/") && header.starts_with("indexer/")) ||
                         (file.in("indexer/") && header.starts_with("searcher/"));
    if (crossed) offences.add(file, line, header);
  });
  CHECK(offences.text() == "");
}

TEST_CASE("a public header includes only the standard library and other public headers") {
  Offences offences;
  for_each_include([&](const SourceFile& file, std::size_t line, const std::string& header) {
    const bool standard = header.find_first_of("/.") == std::string::npos;
    if (file.in("include/") && !standard && !header.starts_with("fsearch/")) offences.add(file, line, header);
  });
  CHECK(offences.text() == "");
}

TEST_CASE("included: takes both kinds of brackets and nothing else") {
  CHECK(included("#include <xapian.h>") == "xapian.h");
  CHECK(included("#include \"fsearch/token.hpp\"  // why") == "fsearch/token.hpp");
  CHECK(included("// #include <xapian.h>") == std::nullopt);
}

}  // namespace
}  // namespace fsearch::repository
