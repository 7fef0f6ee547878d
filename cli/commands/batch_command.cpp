/// fsearch batch: a list of queries, all answered in one process.
#include <CLI/CLI.hpp>
#include <fstream>
#include <memory>

#include "batch/ask_all.hpp"
#include "cli/commands/commands.hpp"
#include "cli/console/messages.hpp"
#include "cli/console/output.hpp"
#include "cli/options/count_option.hpp"
#include "cli/options/database_option.hpp"
#include "cli/options/input_options.hpp"
#include "cli/options/search_options.hpp"
#include "cli/render/render_batch.hpp"
#include "fsearch/error.hpp"
#include "indexer/readers/encoding.hpp"

namespace fsearch {
namespace {

struct BatchCommand {
  std::string list;      ///< A file, or "-".
  std::size_t jobs = 0;  ///< 0 for one a core.
  SearchCommand search;
};

std::string bytes_of(const std::string& path) {
  if (path == "-") return read_input();
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (!file) throw Error(Error::Kind::unreadable, path, "the list of queries cannot be read");
  return bytes;
}

QueryList read_list(const BatchCommand& command, const SearchRequest& usual) {
  const auto decoded = decode(bytes_of(command.list));
  if (!decoded) throw Error(Error::Kind::unreadable, command.list, "no text; a list has a query on each line");
  QueryList list = read_query_list(decoded->text, command.list, usual);
  for (const std::string& line : problem_lines(list.problems)) write_message(line);
  return list;
}

int run_batch(const BatchCommand& command) {
  const QueryList list = read_list(command, usual_request(command.search));
  const auto report = batch_report(command.search.format, table_style(command.search));
  std::size_t found = 0;
  write_output(report->head());
  ask_all(databases_or_default(command.search.databases), list.queries, static_cast<unsigned>(command.jobs),
          [&](const ListedQuery& query, const SearchResult& result) {
            found += result.total > 0 ? 1 : 0;
            write_output(report->add(query, result));
          });
  write_output(report->foot());
  if (!command.search.quiet)
    write_message(std::to_string(list.queries.size()) + " queries, of which " + std::to_string(found) +
                  " found something");
  if (!list.problems.empty()) return kFailed;
  return found > 0 ? kFound : kNothingFound;
}

}  // namespace

void setup_batch(CLI::App& app, Command& chosen) {
  auto command = std::make_shared<BatchCommand>();
  command->search.request.limit = 3;
  CLI::App* batch = app.add_subcommand("batch", "Answer a list of queries, over all cores");
  batch->add_option("QUERIES", command->list, "A query a line, or a table with a column query; - for standard input")
      ->required();
  add_database_option(*batch, command->search.databases);
  add_count_option(*batch, "--jobs", command->jobs, "Threads to search with; 0 for one a core");
  add_list_options(*batch, command->search);
  add_reading_options(*batch, command->search);
  batch->footer(
      "A table (CSV, in any encoding, with , ; tab or | between columns) names its columns: query or requête, name,\n"
      "since, until, source, section. Any other line is a query as it stands.\n"
      "Exit status 2 where a row was left out; 1 where no query found anything.\n"
      "Example: fsearch batch --db news --format csv --limit 5 veille.csv > revue.csv\n");
  batch->callback([command, &chosen] { chosen = [command] { return run_batch(*command); }; });
}

}  // namespace fsearch
