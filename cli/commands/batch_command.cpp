/// fsearch batch: a list of queries, all answered in one process.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <fstream>
#include <memory>
#include <optional>
#include <sstream>

#include "batch/ask_all.hpp"
#include "batch/report_file.hpp"
#include "cli/commands/commands.hpp"
#include "cli/console/messages.hpp"
#include "cli/console/output.hpp"
#include "cli/options/count_option.hpp"
#include "cli/options/database_option.hpp"
#include "cli/options/input_options.hpp"
#include "cli/options/search_options.hpp"
#include "cli/render/render_batch.hpp"
#include "fsearch/error.hpp"
#include "fsearch/searcher.hpp"
#include "indexer/readers/encoding.hpp"
#include "store/whole_file.hpp"
#include "text/clock.hpp"

namespace fsearch {
namespace {

struct BatchCommand {
  std::string list;      ///< A file, or "-".
  std::size_t jobs = 0;  ///< 0 for one a core.
  std::string output;    ///< Empty for standard output.
  bool resume = false;   ///< Go on with an output that was interrupted.
  bool since_last = false;
  std::string state;    ///< When the list was last run; empty for the file beside it.
  std::string options;  ///< All that shape the report, as they were given.
  SearchCommand search;
};

/// What every option says, but for those that leave the report as it is.
std::string options_of(const CLI::App& batch) {
  std::istringstream all(batch.config_to_str(true));
  std::string told;
  for (std::string line; std::getline(all, line);)
    if (!line.starts_with("resume") && !line.starts_with("jobs") && !line.starts_with("quiet")) told += '\n' + line;
  return told;
}

std::string bytes_of(const std::string& path) {
  if (path == "-") return read_input();
  std::ifstream file = open_file(path, "the list of queries");
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A list, and all that makes its report what it is.
struct AskedList {
  QueryList queries;
  std::string asked;
};

AskedList read_list(const BatchCommand& command, const SearchRequest& usual) {
  const auto decoded = decode(bytes_of(command.list));
  if (!decoded) throw Error(Error::Kind::unreadable, command.list, "no text; a list has a query on each line");
  QueryList list = read_query_list(decoded->text, command.list, usual);
  for (const std::string& line : problem_lines(list.problems)) write_message(line);
  return {std::move(list), decoded->text};
}

std::string state_of(const BatchCommand& command) {
  if (command.state.empty() && command.list == "-")
    throw Error(Error::Kind::usage, "--since-last",
                "say where to remember when standard input was last asked: --state FILE");
  return command.state.empty() ? command.list + ".last" : command.state;
}

/// The queries of the list ask only for what came into the index since it was last run; for all the first time.
void ask_since_last(const BatchCommand& command, std::vector<ListedQuery>& queries) {
  const std::string state = state_of(command);
  std::ifstream file(state);
  if (!file) return;
  std::string last;
  std::getline(file, last);
  const auto time = parse_instant(last);
  if (!time)
    throw Error(Error::Kind::unreadable, state, "says no time of a run; remove it to ask for everything once more");
  for (ListedQuery& query : queries) query.request.indexed_since = to_instant(*time + 1);
}

/// Everything that an answer depends on but for the index, of which `indexed` and `articles` tell a change.
std::string asked_by(const BatchCommand& command, const AskedList& list, Searcher& searcher) {
  std::string asked = list.asked + '\n' + searcher.last_indexed() + ' ' + std::to_string(searcher.size());
  if (!list.queries.queries.empty()) asked += list.queries.queries.front().request.indexed_since;
  return asked + command.options;
}

/// Where the report goes: standard output, or a file that can be gone on with.
class ReportOutput {
 public:
  ReportOutput(const BatchCommand& command, const std::string& asked) {
    // The page is written at the end, out of all the answers: it is asked for anew.
    const bool in_pieces = command.search.format != "html";
    if (!command.output.empty()) file_.emplace(command.output, asked, command.resume && in_pieces);
  }
  ReportFile::Progress done() const { return file_ ? file_->progress() : ReportFile::Progress{}; }
  void add(const std::string& piece, std::size_t found) {
    if (file_)
      file_->add(piece, found);
    else
      write_output(piece);
  }
  void finish(const std::string& end) {
    if (file_)
      file_->finish(end);
    else
      write_output(end);
  }

 private:
  std::optional<ReportFile> file_;
};

/// Asks what is left to ask; returns how many queries found something.
std::size_t write_report(const BatchCommand& command, AskedList& list, const std::vector<std::string>& databases,
                         Searcher& searcher) {
  std::vector<ListedQuery>& queries = list.queries.queries;
  const auto report = batch_report(command.search.format, table_style(command.search));
  ReportOutput output(command, asked_by(command, list, searcher));
  auto [pieces, found, bytes] = output.done();
  const std::string head = report->head();
  if (pieces == 0) output.add(head, 0);
  queries.erase(queries.begin(), queries.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(pieces, 1) - 1));
  ask_all(databases, queries, static_cast<unsigned>(command.jobs),
          [&, &count = found](const ListedQuery& query, const SearchResult& result) {
            count += result.total > 0 ? 1 : 0;
            output.add(report->add(query, result), count);
          });
  output.finish(report->foot());
  return found;
}

int run_batch(const BatchCommand& command) {
  AskedList list = read_list(command, usual_request(command.search));
  const std::vector<std::string> databases = databases_or_default(command.search.databases);
  Searcher searcher(databases);
  const std::string last = searcher.last_indexed();  // Before asking: what comes meanwhile is for the next time.
  if (command.since_last) ask_since_last(command, list.queries.queries);
  const std::size_t all = list.queries.queries.size();
  const std::size_t found = write_report(command, list, databases, searcher);
  if (command.since_last) replace_file(state_of(command), last + "\n");
  if (!command.search.quiet)
    write_message(counted(all, "query", "queries") + ", of which " + std::to_string(found) + " found something");
  if (!list.queries.problems.empty()) return kFailed;
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
  auto* output = batch->add_option("--output", command->output, "Write the report into FILE, once it is whole")
                     ->option_text("FILE");
  batch->add_flag("--resume", command->resume, "Go on with a FILE that was interrupted (a page begins anew)")
      ->needs(output);
  batch->add_flag("--since-last", command->since_last,
                  "Only what came into the index since the list was last run so; all the first time");
  batch->add_option("--state", command->state, "Where to remember that; else beside QUERIES, with .last after its name")
      ->option_text("FILE");
  add_count_option(*batch, "--jobs", command->jobs, "Threads to search with; 0 for one a core");
  add_list_options(*batch, command->search);
  add_reading_options(*batch, command->search);
  batch->footer(
      "A table (CSV, in any encoding, with , ; tab or | between columns) names its columns: query or requête, name,\n"
      "since, until, source, section. Any other line is a query as it stands.\n"
      "Exit status 2 where a row was left out; 1 where no query found anything.\n"
      "Example: fsearch batch --db news --format csv --limit 5 veille.csv > revue.csv\n");
  batch->callback([command, batch, &chosen] {
    command->options = options_of(*batch);
    chosen = [command] { return run_batch(*command); };
  });
}

}  // namespace fsearch
