// What --limit leaves of a list, end to end: none is no "nothing found".
#include <doctest/doctest.h>

#include <string>

#include "tests/support/program.hpp"

namespace fsearch::test {
namespace {

const Workspace& press() {
  static const Workspace workspace;
  static const bool made = [] {
    std::string lines;
    for (const char* day : {"10", "11", "12"})
      lines += "{\"id\":\"a" + std::string(day) +
               "\",\"title\":\"La digue de Brest\",\"text\":\"« La digue tiendra », dit Claire Vasseur à Brest, "
               "devant Karim Benali. La crue menace la digue, dit la SNCF.\",\"date\":\"2025-03-" +
               day + "\",\"source\":\"Le Phare\"}\n";
    index_lines(workspace, lines);
    return true;
  }();
  static_cast<void>(made);
  return workspace;
}

std::size_t lines_of(const std::string& text) {
  std::size_t lines = 0;
  for (const char c : text) lines += c == '\n' ? 1 : 0;
  return lines;
}

}  // namespace

TEST_CASE("entities --of: at most so many as --limit says, all where it says nothing") {
  const std::size_t all = lines_of(press().run("fsearch entities --db db --of a10").out);
  CHECK(all >= 3);
  CHECK(lines_of(press().run("fsearch entities --db db --of a10 --limit 2").out) == 2);
  CHECK(lines_of(press().run("fsearch entities --db db --of a10 --limit 1 --type place").out) == 1);
  CHECK(lines_of(press().run("fsearch entities --db db --of a10 --limit 99").out) == all);
}

TEST_CASE("--limit 0: the status says whether there is anything, and no words say that there is nothing") {
  for (const char* command :
       {"entities --db db", "entities --db db --of a10", "entities --db db --query digue", "suggest --db db dig",
        "trend --db db --facet person digue", "trend --db db --facet source digue", "stories --db db",
        "quotes --db db --of Vasseur", "search --db db digue", "search --db db digue montagne"}) {
    CAPTURE(command);
    const auto outcome = press().run("fsearch " + std::string(command) + " --limit 0");
    CHECK(outcome.status == 0);
    CHECK(outcome.out.find("Aucune") == std::string::npos);
  }
  CHECK(press().run("fsearch stories --db db --limit 0").out == "1 affaire.\n");
  CHECK(press().run("fsearch entities --db db --limit 0 --format json").out == "{\"entities\":[]}\n");
}

TEST_CASE("--limit 0: where there is nothing, the status is 1 as without it") {
  for (const char* command :
       {"entities --db db --query montagne", "entities --db db --query digue --type other", "suggest --db db xyz",
        "trend --db db --facet person montagne", "stories --db db --query montagne", "quotes --db db --of Durand",
        "search --db db montagne"}) {
    CAPTURE(command);
    CHECK(press().run("fsearch " + std::string(command) + " --limit 0").status == 1);
    CHECK(press().run("fsearch " + std::string(command)).status == 1);
  }
}

}  // namespace fsearch::test
