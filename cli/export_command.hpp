/// fsearch export: writes the articles of an index as JSON lines.
#pragma once
#include <string>

#include "cli/command.hpp"

namespace fsearch {

struct ExportCommand {
  std::string database;  ///< Empty for the default one.
};

void setup_export(CLI::App& app, Command& chosen);
int run_export(const ExportCommand& command);

}  // namespace fsearch
