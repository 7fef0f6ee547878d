/// What the subcommands share. A subcommand is one file: an options struct, setup_x() which declares the
/// options to CLI11, and run_x() which does the work and returns the exit status.
///
///   struct IndexCommand { std::string database; ... };
///   void setup_index(CLI::App& app, Command& chosen);   // adds the subcommand; parsing it sets `chosen`
///   int run_index(const IndexCommand& command);
#pragma once
#include <functional>

namespace CLI {
class App;
}

namespace fsearch {

/// Exit statuses of every subcommand; part of the command line's contract.
enum ExitStatus { kFound = 0, kNothingFound = 1, kFailed = 2 };

/// What a parsed command line asks for: does it and returns the exit status. Throws Error.
using Command = std::function<int()>;

}  // namespace fsearch
