/// fsearch delete: removes articles from an index.
#include <CLI/CLI.hpp>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "cli/commands/commands.hpp"
#include "cli/console/messages.hpp"
#include "cli/console/output.hpp"
#include "cli/options/database_option.hpp"
#include "cli/options/quiet_option.hpp"
#include "fsearch/error.hpp"
#include "fsearch/searcher.hpp"
#include "fsearch/upkeep.hpp"

namespace fsearch {
namespace {

struct DeleteCommand {
  std::string database;  ///< Empty for the default one.
  std::vector<std::string> ids;
  std::string query;  ///< Removes all it finds; empty for none.
  bool quiet = false;
  bool dry_run = false;  ///< Only names them.
};

// A query that had to be corrected or reinterpreted may find what nobody meant to lose.
std::vector<std::string> ids_found(const std::string& database, const std::string& query) {
  Searcher searcher({database});
  SearchRequest request;
  request.query = query;
  request.limit = searcher.size();
  request.passages = 0;
  request.strict = true;
  request.match = MatchMode::all;
  const auto result = searcher.search(request);
  if (!result.warnings.empty())
    throw Error(Error::Kind::usage, query,
                result.warnings.front().text + "; nothing was removed, for the query is not taken as written");
  std::vector<std::string> ids;
  for (const auto& hit : result.hits) ids.push_back(hit.article.id);
  return ids;
}

std::vector<std::string> ids_held(const std::string& database, const std::vector<std::string>& ids) {
  Searcher searcher({database});
  std::vector<std::string> held;
  for (const auto& id : std::set<std::string>(ids.begin(), ids.end())) {
    const auto article = searcher.article(id);
    if (article && article->id == id)  // A searcher also knows the ids of passages, which delete does not.
      held.push_back(id);
    else
      write_message("fsearch: " + id + ": no such article");
  }
  return held;
}

int list_only(const std::vector<std::string>& ids) {
  std::string lines;
  for (const auto& id : ids) lines += printable(id) + "\n";
  write_output(lines);
  return ids.empty() ? kNothingFound : kFound;
}

int run_delete(const DeleteCommand& command) {
  const std::string database = command.database.empty() ? default_database() : command.database;
  if (command.ids.empty() && command.query.empty())
    throw Error(Error::Kind::usage, database, "nothing named to remove; give ids or --query");
  const auto ids = command.query.empty() ? command.ids : ids_found(database, command.query);
  if (command.dry_run) return list_only(command.query.empty() ? ids_held(database, ids) : ids);
  const auto report = delete_articles(database, ids);
  for (const auto& id : report.unknown) write_message("fsearch: " + id + ": no such article");
  if (!command.quiet) write_message(counted(report.removed, "article") + " removed");
  return report.removed > 0 ? kFound : kNothingFound;
}

}  // namespace

void setup_delete(CLI::App& app, Command& chosen) {
  auto command = std::make_shared<DeleteCommand>();
  CLI::App* deletion = app.add_subcommand("delete", "Remove articles from an index");
  add_database_option(*deletion, command->database);
  auto* query =
      deletion->add_option("--query", command->query, "Remove all that this query finds")->option_text("QUERY");
  deletion->add_flag("--dry-run", command->dry_run, "Only print the ids of what would be removed, one a line");
  deletion->add_option("ID", command->ids, "Ids of articles")->excludes(query);
  add_quiet_option(*deletion, command->quiet);
  deletion->footer(
      "Exit status 1 where nothing was there to remove.\n"
      "Example: fsearch delete --db news tech-1 tech-2\n");
  deletion->callback([command, &chosen] { chosen = [command] { return run_delete(*command); }; });
}

}  // namespace fsearch
