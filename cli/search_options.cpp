#include "cli/search_options.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "cli/count_option.hpp"
#include "cli/output.hpp"
#include "cli/render_json.hpp"
#include "cli/render_table.hpp"
#include "cli/render_text.hpp"
#include "cli/terminal.hpp"

namespace fsearch {
namespace {

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
  app.add_flag("--entities", command.request.mark_entities,
               "Mark people, organisations and places in titles and passages (text and JSON)");
  app.add_flag("--explain", command.explain, "Tell why each article has its score: words and features (text and JSON)");
}

void add_choice_options(CLI::App& app, SearchCommand& command) {
  app.add_flag("--no-collapse", command.all_copies, "Show articles that say nearly the same as another, too");
  add_count_option(app, "--max-per-source", command.request.max_per_source,
                   "At most so many articles of one source; 0 for any number");
  app.add_option("--recent", command.request.half_life_days,
                 "Prefer recent articles, gently: at this age, in days, half of the preference is left")
      ->check(CLI::Range(0.01, 1e6).description(""))
      ->type_name("DAYS");
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
      ->check(CLI::IsMember({"source", "section", "author", "year", "month", "entity", "person", "org", "place"}))
      ->type_name("FIELD,...");
  app.add_option("--histogram", request.histogram, "Count the articles found over time")
      ->check(CLI::IsMember({"day", "month", "year"}))
      ->type_name("day|month|year");
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

void add_answer_options(CLI::App& app, SearchCommand& command) {
  add_output_options(app, command);
  add_page_options(app, command);
  add_choice_options(app, command);
  add_filter_options(app, command.request);
}

int print_answer(const SearchCommand& command, const SearchResult& result) {
  report_warnings(command, result);
  write_output(render(command, result));
  return result.hits.empty() ? kNothingFound : kFound;
}

}  // namespace fsearch
