/// fsearch show: one article whole, with what a query finds in it.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands/commands.hpp"
#include "cli/console/messages.hpp"
#include "cli/console/pager.hpp"
#include "cli/console/terminal.hpp"
#include "cli/options/database_option.hpp"
#include "cli/render/render_article.hpp"
#include "fsearch/json.hpp"
#include "fsearch/searcher.hpp"

namespace fsearch {
namespace {

struct ShowCommand {
  std::vector<std::string> databases;  ///< Empty for the default one.
  std::vector<std::string> ids;        ///< Of articles, or of passages: "tech-1#3" is of tech-1.
  std::string query;                   ///< Whose words are marked; empty for none.
  bool passages = false;               ///< Only the passages that the query finds.
  std::string format = "text";         ///< Or "json".
  std::string color = "auto";
};

void report_nothing_marked(const MarkedArticle& shown, const std::string& query) {
  if (!query.empty() && shown.in_text.empty() && shown.in_title.empty())
    write_message("fsearch: " + shown.article.id + ": nothing in it answers " + query);
}

int run_show(const ShowCommand& command) {
  Searcher searcher(databases_or_default(command.databases));
  const TextStyle style{.colour = use_colour(command.color, standard_output()), .columns = terminal_columns()};
  std::string text;
  for (const auto& id : command.ids) {
    const auto shown = searcher.article(id, command.query);
    if (!shown) {
      write_message("fsearch: " + id + ": no such article");
      continue;
    }
    report_nothing_marked(*shown, command.query);
    const bool json = command.format == "json";
    if (!json && !text.empty()) text += "\n";
    text += json ? to_json(*shown, command.passages) + "\n" : render_article(*shown, style, command.passages);
  }
  write_paged(text);
  return text.empty() ? kNothingFound : kFound;
}

}  // namespace

void setup_show(CLI::App& app, Command& chosen) {
  auto command = std::make_shared<ShowCommand>();
  CLI::App* show = app.add_subcommand("show", "Print articles whole, with the words of a query marked");
  show->add_option("ID", command->ids, "Ids of articles, as search prints them")->required();
  add_database_option(*show, command->databases);
  auto* query = show->add_option("--query", command->query, "Mark what this query finds: in colour, or ‹so› without")
                    ->option_text("QUERY");
  show->add_flag("--passages", command->passages, "Only the passages that the query finds, the best first")
      ->needs(query);
  show->add_option("--format", command->format, "text, or json: an object a line")
      ->check(CLI::IsMember({"text", "json"}).description(""))
      ->option_text("FORMAT");
  show->add_option("--color", command->color, "auto, always or never; auto is on a terminal, unless NO_COLOR is set")
      ->check(CLI::IsMember({"auto", "always", "never"}).description(""))
      ->option_text("WHEN");
  show->footer(
      "A text longer than the terminal goes through $PAGER (less -R; none where that is empty).\n"
      "Exit status 1 where there is no such article.\n"
      "Example: fsearch show --db news --query \"exclusivité Azure\" tech-001\n");
  show->callback([command, &chosen] { chosen = [command] { return run_show(*command); }; });
}

}  // namespace fsearch
