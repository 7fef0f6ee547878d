/// fsearch extract: shows files as the articles they would be indexed as.
#pragma once
#include "cli/command.hpp"
#include "cli/input_options.hpp"

namespace fsearch {

struct ExtractCommand {
  InputOptions input;
  bool dropped = false;  ///< Also what was left out, and why.
};

void setup_extract(CLI::App& app, Command& chosen);
int run_extract(const ExtractCommand& command);

}  // namespace fsearch
