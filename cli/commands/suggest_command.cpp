#include "cli/commands/suggest_command.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/console/display_text.hpp"
#include "cli/console/output.hpp"
#include "cli/options/count_option.hpp"
#include "cli/options/database_option.hpp"
#include "fsearch/json.hpp"
#include "fsearch/searcher.hpp"

namespace fsearch {
std::string render_suggestions(const std::vector<Suggestion>& suggestions) {
  std::string rows;
  for (const auto& suggestion : suggestions)
    rows += harmless_line(suggestion.text) + "\t" + std::string(name_of(suggestion.kind)) + "\t" +
            std::to_string(suggestion.articles) + "\n";
  return rows;
}

namespace {

int run_suggest(const SuggestCommand& command) {
  Searcher searcher(databases_or_default(command.databases));
  // One at least is asked for, as the status says whether there is any.
  auto suggestions = searcher.suggest(command.prefix, std::max<std::size_t>(command.limit, 1));
  const bool any = !suggestions.empty();
  suggestions.resize(std::min(suggestions.size(), command.limit));
  write_output(command.format == "json" ? to_json(command.prefix, suggestions) + "\n"
                                        : render_suggestions(suggestions));
  return any ? kFound : kNothingFound;
}

}  // namespace

void setup_suggest(CLI::App& app, Command& chosen) {
  auto command = std::make_shared<SuggestCommand>();
  CLI::App* suggest = app.add_subcommand("suggest", "Complete what a reader types");
  suggest->add_option("PREFIX", command->prefix, "What was typed so far; case and accents do not count")->required();
  add_database_option(*suggest, command->databases);
  add_count_option(*suggest, "--limit", command->limit, "At most N suggestions");
  suggest->add_option("--format", command->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}).description(""))
      ->option_text("FORMAT");
  suggest->footer(
      "Words and names of the articles, or what follows the words typed; the most frequent first, then titles.\n"
      "Columns, separated by tabs: text, kind (word, name, phrase, title), number of articles.\n"
      "Example: fsearch suggest --db news \"intelligence art\"\n");
  suggest->callback([command, &chosen] { chosen = [command] { return run_suggest(*command); }; });
}

}  // namespace fsearch
