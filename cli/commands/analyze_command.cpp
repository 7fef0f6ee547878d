/// fsearch analyze: what the analyzer makes of a text.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/console/output.hpp"
#include "cli/render/format_tokens.hpp"
#include "fsearch/analyzer.hpp"

namespace fsearch {
namespace {

struct AnalyzeCommand {
  std::string text;  ///< "-" for standard input.
};

int run_analyze(const AnalyzeCommand& command) {
  const std::string text = command.text == "-" ? read_input() : command.text;
  Analyzer analyzer;
  const auto& tokens = analyzer.analyze(text);
  write_output(format_tokens(text, tokens, find_entities(text, tokens)));
  return tokens.empty() ? kNothingFound : kFound;
}

}  // namespace

void setup_analyze(CLI::App& app, Command& chosen) {
  auto command = std::make_shared<AnalyzeCommand>();
  CLI::App* analyze = app.add_subcommand("analyze", "Print the tokens of a text, one a row, as the index sees them");
  analyze->add_option("TEXT", command->text, "The text; - reads standard input")->required();
  analyze->footer(
      "Columns, separated by tabs: position, begin and end in bytes, width in positions, surface (tabs and "
      "line\n"
      "ends as \\t \\n), exact, folded, stem, twin, flags. The tokens of a name\n"
      "have PER, ORG, LOC or MISC among their flags. Exit status 1 where there is no token.\n"
      "Example: fsearch analyze \"l’avocat d’OpenAI\"\n");
  analyze->callback([command, &chosen] { chosen = [command] { return run_analyze(*command); }; });
}

}  // namespace fsearch
