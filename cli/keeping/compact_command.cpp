/// fsearch compact: rewrites an index without its unused space.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/console/output.hpp"
#include "cli/options/database_option.hpp"
#include "fsearch/upkeep.hpp"

namespace fsearch {
namespace {

struct CompactCommand {
  std::string database;  ///< Empty for the default one.
};

int run_compact(const CompactCommand& command) {
  const auto report = compact_index(command.database.empty() ? default_database() : command.database);
  write_output("bytes_before\t" + std::to_string(report.bytes_before) + "\nbytes_after\t" +
               std::to_string(report.bytes_after) + "\n");
  return kFound;
}

}  // namespace

void setup_compact(CLI::App& app, Command& chosen) {
  auto command = std::make_shared<CompactCommand>();
  CLI::App* compact = app.add_subcommand("compact", "Rewrite an index without its unused space");
  add_database_option(*compact, command->database);
  compact->footer(
      "Needs free space for a second copy. Searches go on meanwhile.\n"
      "Example: fsearch compact --db news\n");
  compact->callback([command, &chosen] { chosen = [command] { return run_compact(*command); }; });
}

}  // namespace fsearch
