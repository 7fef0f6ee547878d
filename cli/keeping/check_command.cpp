/// fsearch check: verifies an index.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/console/messages.hpp"
#include "cli/console/output.hpp"
#include "cli/options/database_option.hpp"
#include "fsearch/upkeep.hpp"

namespace fsearch {
namespace {

struct CheckCommand {
  std::string database;  ///< Empty for the default one.
};

int run_check(const CheckCommand& command) {
  const std::string database = command.database.empty() ? default_database() : command.database;
  const auto report = check_index(database);
  for (const auto& problem : report.problems) write_message("fsearch: " + database + ": " + problem);
  write_output(counted(report.articles, "article") + " whole, " + counted(report.problems.size(), "problem") +
               (report.has_sums ? "" : ", no checksums of blocks") + "\n");
  return report.problems.empty() ? kFound : kFailed;
}

}  // namespace

void setup_check(CLI::App& app, Command& chosen) {
  auto command = std::make_shared<CheckCommand>();
  CLI::App* check = app.add_subcommand("check", "Verify an index: blocks, tables, records, ids, statistics");
  add_database_option(*check, command->database);
  check->footer(
      "Prints one line a problem. Exit status 0 where there is none, 2 otherwise.\n"
      "Example: fsearch check --db news\n");
  check->callback([command, &chosen] { chosen = [command] { return run_check(*command); }; });
}

}  // namespace fsearch
