/// The command line: which subcommand, with which options.
#pragma once
#include <string>
#include <vector>

namespace fsearch {

/// Returns `arguments` (without the program's name) with the subcommand "search" put first, unless they start
/// with another of `subcommands`, with --help or --version, or are empty.
/// {"--limit", "3", "Azure"} gives {"search", "--limit", "3", "Azure"}; {"--", "index"} searches for "index".
std::vector<std::string> with_default_subcommand(std::vector<std::string> arguments,
                                                 const std::vector<std::string>& subcommands);

/// Does what `arguments` (without the program's name) ask for; returns the exit status. Mistakes in them are
/// explained on standard error, with status 2. Throws Error.
int run_command_line(const std::vector<std::string>& arguments);

}  // namespace fsearch
