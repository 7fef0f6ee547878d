/// fsearch similar: articles like a given one.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/options/database_option.hpp"
#include "cli/options/search_options.hpp"
#include "fsearch/searcher.hpp"

namespace fsearch {
namespace {

struct SimilarCommand {
  std::string id;
  SearchCommand search;  ///< How to answer; its words are not used.
};

int run_similar(const SimilarCommand& command) {
  SearchCommand search = command.search;
  search.words = {command.id};
  Searcher searcher(databases_or_default(search.databases));
  return print_answer(search, searcher.similar(command.id, request_of(search)));
}

}  // namespace

void setup_similar(CLI::App& app, Command& chosen) {
  auto command = std::make_shared<SimilarCommand>();
  CLI::App* similar = app.add_subcommand("similar", "Find articles like a given one");
  similar->add_option("ID", command->id, "The id of an article, as search prints it with --format json")->required();
  add_database_option(*similar, command->search.databases);
  add_answer_options(*similar, command->search);
  similar->footer(
      "The article's most telling words are searched; itself and its exact copies are left out.\n"
      "Example: fsearch similar --db news --limit 5 tech-001\n");
  similar->callback([command, &chosen] { chosen = [command] { return run_similar(*command); }; });
}

}  // namespace fsearch
