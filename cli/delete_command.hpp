/// fsearch delete: removes articles from an index.
#pragma once
#include <string>
#include <vector>

#include "cli/command.hpp"

namespace fsearch {

struct DeleteCommand {
  std::string database;  ///< Empty for the default one.
  std::vector<std::string> ids;
  std::string query;     ///< Removes all it finds; empty for none.
  bool quiet = false;
  bool dry_run = false;  ///< Only names them.
};

void setup_delete(CLI::App& app, Command& chosen);
int run_delete(const DeleteCommand& command);

}  // namespace fsearch
