#include "fsearch/name_filter.hpp"

#include <doctest/doctest.h>

#include "indexer/article/file_date.hpp"

using fsearch::NameFilter;

TEST_CASE("NameFilter: a name is left out anywhere, with all that it holds, a path from the folder given") {
  const NameFilter filter({"*.tmp", "brouillons", "2023/*/notes", "./vieux/"});
  for (const auto* path : {"a.tmp", "x/y/b.tmp", "brouillons/a.txt", "x/brouillons/y/a.txt", "2023/mai/notes",
                           "2023/mai/notes/a.txt", "vieux/a.txt"})
    CHECK(filter.leaves_out(path));
  for (const auto* path :
       {"a.tmp.txt", "mes brouillons/a.txt", "x/2023/mai/notes", "2023/mai/juin/notes", "2023/notes"})
    CHECK_FALSE(filter.leaves_out(path));
  CHECK_FALSE(NameFilter().leaves_out("a"));
}

TEST_CASE("date_in_name: a day in the name of the file, not in its folders") {
  using fsearch::archives::date_in_name;
  CHECK(date_in_name("x/Phare_20250315.pdf") == "2025-03-15");
  CHECK(date_in_name("2025-03-15 p. 4.pdf") == "2025-03-15");
  for (const auto* name : {"20250315/a.pdf", "a20251399.pdf", "a2025031577.pdf", "a.pdf", "2025-3-15.pdf"})
    CHECK(date_in_name(name).empty());
}
