/// Exit statuses of the program.
#pragma once

namespace fsearch {

/// Exit statuses of every subcommand; part of the command line's contract.
enum ExitStatus { kFound = 0, kNothingFound = 1, kFailed = 2 };

}  // namespace fsearch
