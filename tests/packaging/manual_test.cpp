/// The manual pages say what the program can do.
#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>

#include "tests/support/program.hpp"

namespace fsearch::test {
namespace {

bool is_made() {
  if (std::filesystem::exists(FSEARCH_MANUAL "/stamp")) return true;
  MESSAGE("skipped: manual pages need scdoc and python3");
  return false;
}

/// The page as a reader sees its words: without the marks of troff.
std::string page(const Workspace& here, const std::string& name) {
  return here.run("sed -e 's/\\\\f[A-Z]//g' -e 's/\\\\//g' '" FSEARCH_MANUAL "/'" + name).out;
}

std::string subcommands(const Workspace& here) {
  return here.run("fsearch --help | sed -n '/^Subcommands/,/^$/s/^  \\([a-z]*\\) .*/\\1/p'").out;
}

TEST_CASE("every option of every subcommand is in its manual page, and every subcommand has one") {
  if (!is_made()) return;
  const Workspace here;
  std::istringstream names(subcommands(here));
  int options_seen = 0;
  for (std::string name; names >> name;) {
    const std::string text = page(here, "man1/fsearch-" + name + ".1");
    std::istringstream options(here.run("fsearch " + name + " --help | grep -o -e '--[a-z][a-z-]*' | sort -u").out);
    for (std::string option; options >> option; ++options_seen) {
      INFO(name, " ", option);
      CHECK(contains(text, option));
    }
    CHECK(contains(page(here, "man1/fsearch.1"), "fsearch-" + name));
  }
  CHECK(options_seen > 100);
}

TEST_CASE("the query language and the file formats have a page each") {
  if (!is_made()) return;
  const Workspace here;
  CHECK(contains(page(here, "man7/fsearch-query.7"), "Quand le Sénat a-t-il voté la loi ?"));
  CHECK(contains(page(here, "man5/fsearch-formats.5"), "newsml"));
}

}  // namespace
}  // namespace fsearch::test
