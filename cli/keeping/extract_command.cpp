/// fsearch extract: shows files as the articles they would be indexed as.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/console/messages.hpp"
#include "cli/console/output.hpp"
#include "cli/options/input_options.hpp"
#include "fsearch/inputs.hpp"
#include "indexer/json/extraction_json.hpp"

namespace fsearch {
namespace {

struct ExtractCommand {
  InputOptions input;
  bool dropped = false;  ///< Also what was left out, and why.
};

int run_extract(const ExtractCommand& command) {
  Inputs inputs = open_inputs(command.input);
  std::size_t articles = 0, skipped = 0;
  inputs.extract({[&](const Extraction& extraction) {
                    ++articles;
                    write_output(extraction_json(extraction, command.dropped) + "\n");
                  },
                  [&](const Problem& problem) {
                    skipped += problem.skipped ? 1U : 0U;
                    write_message(problem_line(problem));
                  }});
  if (skipped > 0) return kFailed;
  return articles > 0 ? kFound : kNothingFound;
}

}  // namespace

void setup_extract(CLI::App& app, Command& chosen) {
  auto command = std::make_shared<ExtractCommand>();
  CLI::App* extract = app.add_subcommand("extract", "Show files as the articles they would be indexed as");
  add_input_options(*extract, command->input);
  extract->add_flag("--dropped", command->dropped,
                    "Also show what is left out of each article, what counts for less, and why");
  extract->footer(
      "Prints JSON lines, which fsearch index reads as they are.\n"
      "Exit status 1 where there is no article, 2 where something was skipped.\n"
      "Example: fsearch extract --dropped page.html\n");
  extract->callback([command, &chosen] { chosen = [command] { return run_extract(*command); }; });
}

}  // namespace fsearch
