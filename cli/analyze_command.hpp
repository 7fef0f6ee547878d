/// fsearch analyze: what the analyzer makes of a text.
#pragma once
#include <string>

#include "cli/command.hpp"

namespace fsearch {

struct AnalyzeCommand {
  std::string text;  ///< "-" for standard input.
};

void setup_analyze(CLI::App& app, Command& chosen);
int run_analyze(const AnalyzeCommand& command);

}  // namespace fsearch
