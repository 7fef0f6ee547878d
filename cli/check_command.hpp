/// fsearch check: verifies an index.
#pragma once
#include <string>

#include "cli/command.hpp"

namespace fsearch {

struct CheckCommand {
  std::string database;  ///< Empty for the default one.
};

void setup_check(CLI::App& app, Command& chosen);
int run_check(const CheckCommand& command);

}  // namespace fsearch
