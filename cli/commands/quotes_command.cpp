/// fsearch quotes: who says what.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/console/display_text.hpp"
#include "cli/console/output.hpp"
#include "cli/console/terminal.hpp"
#include "cli/options/count_option.hpp"
#include "cli/options/database_option.hpp"
#include "cli/options/search_options.hpp"
#include "json/quotes_json.hpp"
#include "wording/csv.hpp"
#include "wording/french_format.hpp"

namespace fsearch {
namespace {

struct QuotesCommand {
  QuoteRequest asked;
  SearchCommand search;
};

std::string in_words(const SaidWords& said, const Palette& palette) {
  const bool quoted = !said.reported;
  std::string text = palette.title + paint(to_glyphs(said.speaker), {}) + palette.reset + "\u202F: ";
  text += paint(to_glyphs((quoted ? "«\u202F" : "") + said.words + (quoted ? "\u202F»" : "")), {}) + "\n  ";
  const std::string copies = said.repeated == 0 ? "" : ", repris " + french_count(said.repeated) + " fois";
  std::string where = said.article.source;
  for (const std::string& part : {french_date(said.article.date), said.article.title})
    if (!part.empty()) where += (where.empty() ? "" : ", ") + part;
  return text + palette.dim + paint(to_glyphs(where + copies + " [" + said.article.id + "]"), {}) + palette.reset +
         "\n";
}

std::string as_text(const QuoteList& list, bool any, const Palette& palette) {
  std::string text = warning_lines(list.warnings);
  for (const SaidWords& said : list.quotes) text += in_words(said, palette);
  if (list.quotes.empty() && !any) text += "Aucune citation.\n";
  if (list.read < list.articles)
    text += french_count(list.read, "article lu", "articles lus") + " sur " + french_count(list.articles) +
            "\u202F; --limit en lit plus.\n";
  return text;
}

std::string as_csv(const QuoteList& list) {
  std::string text =
      csv_row({"speaker", "words", "reported", "repeated", "id", "title", "source", "date", "url", "entity", "type"});
  for (const SaidWords& said : list.quotes) {
    std::vector<std::string> row{said.speaker,
                                 said.words,
                                 said.reported ? "1" : "0",
                                 std::to_string(said.repeated),
                                 said.article.id,
                                 said.article.title,
                                 said.article.source,
                                 said.article.date,
                                 said.article.url,
                                 said.entity,
                                 std::string(name_of(said.type))};
    for (std::string& cell : row) cell = not_a_formula(cell);
    text += csv_row(row);
  }
  return text;
}

int run_quotes(QuotesCommand& command) {
  command.asked.among = usual_request(command.search);
  command.asked.about = command.asked.among.query;
  Searcher searcher(databases_or_default(command.search.databases));
  const bool only_whether = command.asked.limit == 0;  // There is any, as the status says.
  if (only_whether) command.asked.limit = 1;
  QuoteList list = list_quotes(searcher, command.asked);
  const bool any = !list.quotes.empty();
  if (only_whether) list.quotes.clear();
  const std::string& format = command.search.format;
  if (format == "json")
    write_output(to_json(list) + "\n");
  else if (format == "csv")
    write_output(as_csv(list));
  else
    write_output(as_text(list, any, palette(use_colour(command.search.color, standard_output()))));
  return any ? kFound : kNothingFound;
}

}  // namespace

void setup_quotes(CLI::App& app, Command& chosen) {
  auto command = std::make_shared<QuotesCommand>();
  CLI::App* quotes = app.add_subcommand("quotes", "Who says what: the words that articles quote");
  quotes->add_option("WORD", command->search.words, "Words that a quote must hold, each in any form");
  quotes->add_option("--of", command->asked.of, "Who speaks: a person, organisation or place, as one would name them")
      ->type_name("NAME");
  add_database_option(*quotes, command->search.databases);
  add_count_option(*quotes, "--limit", command->asked.limit, "At most N quotes");
  quotes->add_option("--format", command->search.format, "For a reader, a program or a spreadsheet")
      ->check(CLI::IsMember({"text", "json", "csv"}))
      ->type_name("FORMAT")
      ->capture_default_str();
  add_filter_options(*quotes, command->search);
  quotes->footer(
      "The speaker is somebody whom the article names; \"a dit un voisin\" is left out. The newest come first.\n"
      "Example: fsearch quotes --db news --of \"Christine Lagarde\" inflation\n");
  quotes->callback([command, &chosen] { chosen = [command] { return run_quotes(*command); }; });
}

}  // namespace fsearch
