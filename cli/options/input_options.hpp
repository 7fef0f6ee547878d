/// The options and messages of the subcommands that read articles from files.
#pragma once
#include <string>
#include <vector>

#include "fsearch/inputs.hpp"
#include "fsearch/problem.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace fsearch {

struct InputOptions {
  std::vector<std::string> paths;
  std::string format = "auto";
  std::vector<std::string> map;      ///< "COLUMN=FIELD"
  std::vector<std::string> exclude;  ///< Globs.
};

/// Declares --format, --map, --exclude and PATH, which is returned: it is required.
CLI::Option* add_input_options(CLI::App& command, InputOptions& options);

/// Returns the source of articles that the options ask for. Throws Error: not_found, and usage for a --map
/// that is none.
Inputs open_inputs(const InputOptions& options);

/// Returns a problem as one line: "fsearch: a.jsonl:12: not JSON (skipped)".
std::string problem_line(const Problem& problem);

/// Returns the first 20 of the problems, a line each, and how many more there are.
std::vector<std::string> problem_lines(const std::vector<Problem>& problems);

}  // namespace fsearch
