/// fsearch compact: rewrites an index without its unused space.
#pragma once
#include <string>

#include "cli/command.hpp"

namespace fsearch {

struct CompactCommand {
  std::string database;  ///< Empty for the default one.
};

void setup_compact(CLI::App& app, Command& chosen);
int run_compact(const CompactCommand& command);

}  // namespace fsearch
