#include "indexer/files/run_program.hpp"

#include <doctest/doctest.h>

#include "indexer/files/byte_stream.hpp"
#include "indexer/files/scratch_file.hpp"
#include "tests/indexer/scratch_folder.hpp"

using namespace fsearch;
using archives::ProgramLimits;
using End = archives::ProgramResult::End;

namespace {

std::optional<archives::ProgramResult> run(const std::vector<std::string>& command, const ProgramLimits& limits = {}) {
  MemoryStream stream("Il pleut.");
  const archives::ScratchFile file(stream, "a", 100);
  return archives::run_program(command, file.number(), limits);
}

}  // namespace

TEST_CASE("run_program: the program reads the file and what it writes is returned") {
  const auto result = run({"cat"});
  REQUIRE(result.has_value());
  CHECK(result->end == End::done);
  CHECK(result->output == "Il pleut.");
}

TEST_CASE("run_program: one that fails says why, one that is not there is nothing") {
  const auto result = run({"sh", "-c", "echo non >&2; exit 3"});
  REQUIRE(result.has_value());
  CHECK(result->end == End::failed);
  CHECK(result->errors == "non");
  CHECK_FALSE(run({"fsearch-no-such-program"}).has_value());
}

TEST_CASE("run_program: time, memory, output and files have limits") {
  const fsearch::testing::ScratchFolder folder;
  ProgramLimits limits;
  limits.seconds = 1;
  CHECK(run({"sleep", "60"}, limits)->end == End::out_of_time);
  CHECK(run({"sh", "-c", "while :; do :; done"}, limits)->end == End::out_of_time);
  limits.output = 1000;
  const auto much = run({"yes"}, limits);
  CHECK(much->end == End::too_much);
  CHECK(much->output.size() == 1000);
  CHECK(run({"sh", "-c", "echo x > \"$0\"", folder.path("a")})->end != End::done);
}
