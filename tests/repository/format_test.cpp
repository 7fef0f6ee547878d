/// All code is formatted by the clang-format of Debian 12.
#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "tests/repository/source_tree.hpp"

namespace fsearch::repository {
namespace {

TEST_CASE("all code is formatted as .clang-format says") {
  if (std::system("clang-format --version 2> /dev/null | grep -q 'version 14\\.'") != 0) {
    MESSAGE("skipped: clang-format 14 is not installed");
    return;
  }
  FILE* names = popen(("cd '" + root().string() + "' && xargs clang-format --dry-run --Werror").c_str(), "w");
  REQUIRE(names != nullptr);
  for (const auto& file : source_files())
    if (file.is_code()) std::fprintf(names, "%s\n", file.path.c_str());
  CHECK(pclose(names) == 0);
}

}  // namespace
}  // namespace fsearch::repository
