/// Runs another program on an open file, within limits: it may read what no program of ours can be trusted
/// with.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace fsearch::archives {

struct ProgramLimits {
  int seconds = 60;                                ///< Of processor time; of the clock, three times as many.
  std::uint64_t memory = std::uint64_t{3} << 29U;  ///< Bytes of address space.
  std::size_t output = std::size_t{1} << 26U;      ///< Bytes.
};

struct ProgramResult {
  enum class End { done, failed, out_of_time, too_much };
  End end = End::done;
  std::string output;
  std::string errors;  ///< The first line that it complained in.
};

/// Returns what the program wrote, its standard input being `input` from its start on; nothing where no such
/// program is installed. It can write no file and open no window on the world beyond what it is: no core, no
/// privileges, killed with us. Source of the limits: setrlimit(2).
std::optional<ProgramResult> run_program(const std::vector<std::string>& command, int input,
                                         const ProgramLimits& limits);

}  // namespace fsearch::archives
