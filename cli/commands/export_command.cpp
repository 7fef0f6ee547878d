/// fsearch export: writes the articles of an index as JSON lines.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/console/messages.hpp"
#include "cli/console/output.hpp"
#include "cli/options/database_option.hpp"
#include "fsearch/article_reader.hpp"
#include "indexer/article/article_json.hpp"

namespace fsearch {
namespace {

struct ExportCommand {
  std::string database;  ///< Empty for the default one.
};

constexpr std::size_t written_at_once = std::size_t{1} << 16U;

int run_export(const ExportCommand& command) {
  const std::string database = command.database.empty() ? default_database() : command.database;
  std::string lines;
  ArticleReader articles(database);
  while (const auto article = articles.next()) {
    lines += article_json(*article) + "\n";
    if (lines.size() < written_at_once) continue;
    write_output(lines);
    lines.clear();
  }
  write_output(lines);
  if (articles.damaged() == 0) return kFound;
  write_message("fsearch: " + database + ": " + std::to_string(articles.damaged()) +
                " damaged records left out; fsearch check says which");
  return kFailed;
}

}  // namespace

void setup_export(CLI::App& app, Command& chosen) {
  auto command = std::make_shared<ExportCommand>();
  CLI::App* exported = app.add_subcommand("export", "Write the articles of an index as JSON lines");
  add_database_option(*exported, command->database);
  exported->footer(
      "Indexing what it prints gives the same articles.\n"
      "Example: fsearch export --db news | zstd > news.jsonl.zst\n");
  exported->callback([command, &chosen] { chosen = [command] { return run_export(*command); }; });
}

}  // namespace fsearch
