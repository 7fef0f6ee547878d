#include "batch/report_file.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "fsearch/error.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch;
using namespace fsearch::testing;

TEST_CASE("ReportFile: is there once it is whole, and nothing is left beside it") {
  const ScratchFolder folder;
  ReportFile report(folder.path("r"), "asked", false);
  report.add("one\n", 1);
  CHECK_FALSE(std::filesystem::exists(folder.path("r")));
  report.finish("end\n");
  CHECK(folder.read("r") == "one\nend\n");
  CHECK_FALSE(std::filesystem::exists(folder.path("r.part")));
  CHECK_FALSE(std::filesystem::exists(folder.path("r.progress")));
}

TEST_CASE("ReportFile: goes on behind the last whole piece, however much of the next was written") {
  for (const char* torn : {"", "tw", "two\nand more"}) {
    const ScratchFolder folder;
    {
      ReportFile report(folder.path("r"), "asked", true);
      report.add("one\n", 1);
    }
    folder.write("r.part", "one\n" + std::string(torn));
    ReportFile report(folder.path("r"), "asked", true);
    CHECK(report.progress().pieces == 1);
    CHECK(report.progress().found == 1);
    report.add("two\n", 1);
    report.finish("");
    CHECK(folder.read("r") == "one\ntwo\n");
  }
}

TEST_CASE("ReportFile: begins anew where something else is asked, where it is told to, and where bytes are missing") {
  const ScratchFolder folder;
  const auto begin = [&] { ReportFile(folder.path("r"), "asked", true).add("one\n", 1); };
  begin();
  CHECK(ReportFile(folder.path("r"), "other", true).progress().pieces == 0);
  begin();
  CHECK(ReportFile(folder.path("r"), "asked", false).progress().pieces == 0);
  begin();
  folder.write("r.part", "on");
  CHECK(ReportFile(folder.path("r"), "asked", true).progress().pieces == 0);
  begin();
  folder.write("r.progress", "asked 1");
  CHECK(ReportFile(folder.path("r"), "asked", true).progress().pieces == 0);
  CHECK_THROWS_AS(ReportFile(folder.path("no/r"), "asked", true), Error);
}
