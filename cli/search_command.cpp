#include "cli/search_command.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <regex>

#include "cli/count_option.hpp"
#include "cli/database_option.hpp"
#include "cli/output.hpp"
#include "cli/render_json.hpp"
#include "cli/render_table.hpp"
#include "cli/render_text.hpp"
#include "cli/terminal.hpp"
#include "schema/error.hpp"
#include "searcher/searcher.hpp"

namespace fsearch {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  fsearch \"exclusivité Azure\"                 all the words if possible, any of them otherwise\n"
    "  fsearch '\"intelligence artificielle\" SAUF OpenAI'\n"
    "  fsearch 'titre:budget ET (Sénat OU Assemblée) date:2024-10..2025-02'\n"
    "  fsearch 'présiden* +Macron =côté auteur:Martin'\n"
    "  fsearch --format json --limit 20 --since 2025-01 -- -Google Azure\n"
    "Operators are ET OU SAUF or AND OR NOT, in capitals; + and - before a word; \"...\" or «...»; word*; "
    "=word;\n"
    "titre: auteur: source: rubrique: date: before a word. A query that starts with - goes after --.\n";

std::string check_date(const std::string& date) {
  return is_date_bound(date) ? "" : "'" + date + "' is not a date; write 2025, 2025-03 or 2025-03-15";
}

void add_output_options(CLI::App& app, SearchCommand& command) {
  app.add_option("--format", command.format, "How to answer; jsonl is an article a line")
      ->check(CLI::IsMember({"text", "json", "jsonl", "trec", "csv"}))
      ->type_name("FORMAT")
      ->capture_default_str();
  app.add_option("--color", command.color, "Colours; auto is on a terminal, unless NO_COLOR is set")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN")
      ->capture_default_str();
}

void add_page_options(CLI::App& app, SearchCommand& command) {
  add_count_option(app, "--limit", command.request.limit, "At most so many articles");
  add_count_option(app, "--offset", command.request.offset, "Skip so many first");
  add_count_option(app, "--passages", command.request.passages, "At most so many passages of each article");
  app.add_option("--sort", command.sort, "The order; date puts the newest first")
      ->check(CLI::IsMember({"relevance", "date", "date-asc"}))
      ->type_name("ORDER")
      ->capture_default_str();
  app.add_flag("--explain", command.explain, "Tell why each article has its score: words and features (text and JSON)");
  app.add_flag("--no-correct", command.as_spelt, "Search misspelt words as they are");
}

void add_filter_options(CLI::App& app, SearchRequest& request) {
  const CLI::Validator date(check_date, "", "date");
  app.add_option("--since", request.since, "Only articles of this date or later: 2025, 2025-03 or 2025-03-15")
      ->check(date)
      ->type_name("DATE");
  app.add_option("--until", request.until, "Only articles of this date or earlier")
      ->check(date)
      ->type_name("DATE");
  app.add_option("--source", request.source, "Only articles of this source, as source: does")
      ->type_name("NAME");
  app.add_option("--section", request.section, "Only articles of this section, as rubrique: does")
      ->type_name("NAME");
  app.add_option("--facets", request.facets, "Count the articles found, by each field")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::IsMember({"source", "section", "author", "year", "month"}))
      ->type_name("FIELD,...");
}

SortOrder sort_order(const std::string& name) {
  if (name == "date") return SortOrder::date;
  return name == "date-asc" ? SortOrder::date_ascending : SortOrder::relevance;
}

std::string render(const SearchCommand& command, const SearchResult& result) {
  if (command.format == "json") return render_json(result);
  if (command.format == "jsonl") return render_json_lines(result);
  if (command.format == "trec") return render_trec(result);
  if (command.format == "csv") return render_csv(result);
  return render_text(result,
                     {.colour = use_colour(command.color, standard_output()), .columns = terminal_columns()});
}

/// Formats without a place for warnings leave them to standard error.
void report_warnings(const SearchCommand& command, const SearchResult& result) {
  if (command.format == "text" || command.format == "json") return;
  for (const auto& warning : result.warnings) std::fprintf(stderr, "fsearch: %s\n", warning.c_str());
}

}  // namespace

bool is_date_bound(const std::string& date) {
  static const std::regex form("[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?");
  return std::regex_match(date, form);
}

SearchRequest request_of(const SearchCommand& command) {
  if (command.words.empty())
    throw Error(Error::Kind::usage, "",
                "nothing to search for; say what: fsearch QUERY (fsearch search --help)");
  SearchRequest request = command.request;
  for (const auto& word : command.words) request.query += (request.query.empty() ? "" : " ") + word;
  request.query.erase(request.query.find_last_not_of(' ') + 1);
  request.correct_spelling = !command.as_spelt;
  request.explain = command.explain;
  request.sort = sort_order(command.sort);
  return request;
}

void setup_search(CLI::App& app, Command& chosen) {
  auto command = std::make_shared<SearchCommand>();
  CLI::App* search =
      app.add_subcommand("search", "Find articles and their best passages (the default subcommand)");
  search->add_option("QUERY", command->words, "What to look for; several arguments make one query");
  add_database_option(*search, command->databases);
  add_output_options(*search, *command);
  add_page_options(*search, *command);
  add_filter_options(*search, command->request);
  search->footer(kExamples);
  search->callback([command, &chosen] { chosen = [command] { return run_search(*command); }; });
}

int run_search(const SearchCommand& command) {
  const SearchRequest request = request_of(command);
  Searcher searcher(databases_or_default(command.databases));
  const SearchResult result = searcher.search(request);
  report_warnings(command, result);
  write_output(render(command, result));
  return result.hits.empty() ? kNothingFound : kFound;
}

}  // namespace fsearch
