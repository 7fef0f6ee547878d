/// fsearch search: the default subcommand.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands/answer_requests.hpp"
#include "cli/commands/commands.hpp"
#include "cli/options/database_option.hpp"
#include "cli/options/search_options.hpp"
#include "fsearch/searcher.hpp"

namespace fsearch {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  fsearch \"exclusivité Azure\"                 all the words; then, said apart, a part of them\n"
    "  fsearch '\"intelligence artificielle\" SAUF OpenAI'\n"
    "  fsearch 'titre:budget ET (Sénat OU Assemblée) date:2024-10..2025-02'\n"
    "  fsearch 'présiden* +Macron =côté auteur:Martin'\n"
    "  fsearch --format json --limit 20 --since 2025-01 -- -Google Azure\n"
    "Operators are ET OU SAUF or AND OR NOT, in capitals; + and - before a word; \"...\" or «...»; word*; "
    "=word;\n"
    "titre: auteur: source: rubrique: date: before a word. A query that starts with - goes after --.\n";

int run_search(const SearchCommand& command) {
  if (!command.requests.empty()) return answer_requests(command.requests, databases_or_default(command.databases));
  const SearchRequest request = request_of(command);
  Searcher searcher(databases_or_default(command.databases));
  return print_answer(command, searcher.search(request));
}

}  // namespace

void setup_search(CLI::App& app, Command& chosen) {
  auto command = std::make_shared<SearchCommand>();
  CLI::App* search = app.add_subcommand("search", "Find articles and their best passages (the default subcommand)");
  CLI::Option* query =
      search->add_option("QUERY", command->words, "What to look for; several arguments make one query");
  add_database_option(*search, command->databases);
  search
      ->add_option("--requests", command->requests,
                   "Answer each line of this file, a request in JSON (\"-\" for standard input), with a line of JSON")
      ->type_name("FILE")
      ->excludes(query);
  add_answer_options(*search, *command);
  add_reading_options(*search, *command);
  search->footer(kExamples);
  search->callback([command, &chosen] { chosen = [command] { return run_search(*command); }; });
}

}  // namespace fsearch
