#include "cli/options/search_options.hpp"

#include <CLI/CLI.hpp>
#include <iomanip>
#include <sstream>

#include "cli/console/exit_status.hpp"
#include "cli/console/messages.hpp"
#include "cli/console/output.hpp"
#include "cli/console/terminal.hpp"
#include "cli/options/count_option.hpp"
#include "cli/options/quiet_option.hpp"
#include "cli/render/render_table.hpp"
#include "cli/render/render_text.hpp"
#include "fsearch/json.hpp"

namespace fsearch {
namespace {

template <class Names>
std::vector<std::string> names_of(const Names& names) {
  return {names.begin(), names.end()};
}

std::string check_separator(const std::string& separator) {
  const bool known = separator == "tab" || separator == "\\t" ||
                     (separator.size() == 1 && std::string(",;|\t").find(separator) != std::string::npos);
  return known ? "" : "'" + separator + "' is not a separator; write , ; | or tab";
}

void add_table_options(CLI::App& app, SearchCommand& command) {
  app.add_option("--separator", command.separator, "What stands between the columns of CSV: , ; | or tab")
      ->check(CLI::Validator(check_separator, "", "separator"))
      ->type_name("CHAR")
      ->capture_default_str();
  app.add_flag("--bom", command.bom, "Begin CSV with a byte order mark, by which spreadsheets know UTF-8");
  add_quiet_option(app, command.quiet);
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
  add_table_options(app, command);
}

void add_size_options(CLI::App& app, SearchCommand& command) {
  add_count_option(app, "--limit", command.request.limit, "At most N articles");
  add_count_option(app, "--passages", command.request.passages, "At most N passages of each article");
  app.add_option("--sort", command.sort, "The order; date puts the newest first")
      ->check(CLI::IsMember({"relevance", "date", "date-asc"}))
      ->type_name("ORDER")
      ->capture_default_str();
}

void add_page_options(CLI::App& app, SearchCommand& command) {
  add_size_options(app, command);
  add_count_option(app, "--offset", command.request.offset, "Skip the first N");
  app.add_flag("--entities", command.request.mark_entities,
               "Mark people, organisations and places in titles and passages (text and JSON)");
  app.add_flag("--explain", command.explain, "Tell why each article has its score: words and features (text and JSON)");
}

/// CLI11 says of "abc" that the value is not in range 0.001000 to 1000000.000000.
CLI::Validator number_between(double least, double most, const std::string& unit) {
  return {[=](const std::string& value) {
            double number = 0;
            const bool is_number = CLI::detail::lexical_cast(value, number);
            if (is_number && number >= least && number <= most) return std::string();
            std::ostringstream said;
            said << "'" << value << "' is no number of " << unit << "; write one from " << least << " to " << std::fixed
                 << std::setprecision(0) << most << ", such as 2.5";
            return said.str();
          },
          "", "number"};
}

void add_choice_options(CLI::App& app, SearchCommand& command) {
  app.add_option("--timeout", command.request.timeout_seconds,
                 "Answer after this time what is found by then, and say that there may be more")
      ->check(number_between(0.001, 1e6, "seconds"))
      ->type_name("SECONDS");
  app.add_flag("--no-collapse", command.all_copies, "Show articles that say nearly the same as another, too");
  add_count_option(app, "--max-per-source", command.request.max_per_source,
                   "At most N articles of one source; 0 for any number");
  app.add_option("--recent", command.request.half_life_days,
                 "Prefer recent articles, gently: at this age, in days, half of the preference is left")
      ->check(number_between(0.01, 1e6, "days"))
      ->type_name("DAYS");
}

}  // namespace

void add_filter_options(CLI::App& app, SearchCommand& command) {
  SearchRequest& request = command.request;
  app.add_option("--since", request.since,
                 "Only articles of this date or later: 2025, 2025-03-15, 15/03/2025, hier, \"il y a deux mois\"; "
                 "\"entre mars et mai 2022\" sets both bounds")
      ->type_name("DATE");
  app.add_option("--until", request.until, "Only articles of this date or earlier")->type_name("DATE");
  app.add_option("--indexed-since", request.indexed_since,
                 "Only articles that came into the index on this date or later, or since an instant in UTC: "
                 "2024-11-27T05:12:03Z")
      ->type_name("DATE");
  app.add_option("--source", request.source, "Only articles of this source, as source: does")->type_name("NAME");
  app.add_option("--section", request.section, "Only articles of this section, as rubrique: does")->type_name("NAME");
}

namespace {

void add_count_options(CLI::App& app, SearchCommand& command) {
  app.add_option("--facets", command.facets, "Count the articles found, by each field")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::IsMember(names_of(facet_fields)))
      ->type_name("FIELD,...");
  add_count_option(app, "--facet-limit", command.facet_limit, "At most N values of each facet; 0 for all");
  app.add_option("--histogram", command.histogram, "Count the articles found over time")
      ->check(CLI::IsMember(names_of(histogram_periods)))
      ->type_name("day|week|month|year");
}

std::string lines_of(const std::vector<Hit>& hits) {
  std::string lines;
  for (const Hit& hit : hits) lines += to_json(hit) + "\n";
  return lines;
}

std::string render(const SearchCommand& command, const SearchResult& result) {
  if (command.format == "json") return to_json(result) + "\n";
  if (command.format == "jsonl") return lines_of(result.hits);
  if (command.format == "trec") return render_trec(result);
  if (command.format == "csv") return render_csv(result, table_style(command));
  return render_text(result, {.colour = use_colour(command.color, standard_output()), .columns = terminal_columns()});
}

/// What a format has no place for goes to standard error.
void report_warnings(const SearchCommand& command, const SearchResult& result) {
  if (command.quiet || command.format == "text" || command.format == "json") return;
  for (const auto& warning : result.warnings) write_message("fsearch: " + warning.text);
  if (command.format == "csv") {
    for (const auto& facet : result.facets)
      if (facet.left_out > 0)
        write_message("fsearch: " + facet.field + ": " + std::to_string(facet.left_out) +
                      " values left out; --facet-limit 0 shows all");
  } else if (!result.facets.empty() || result.histogram) {
    write_message("fsearch: " + command.format + " has no place for facets and histograms; csv and json do");
  }
}

}  // namespace

TableStyle table_style(const SearchCommand& command) {
  const bool tab = command.separator == "tab" || command.separator == "\\t";
  return {.separator = tab ? '\t' : command.separator.front(), .bom = command.bom};
}

void add_answer_options(CLI::App& app, SearchCommand& command) {
  add_output_options(app, command);
  add_page_options(app, command);
  add_choice_options(app, command);
  add_filter_options(app, command);
  add_count_options(app, command);
}

void add_list_options(CLI::App& app, SearchCommand& command) {
  app.add_option("--format", command.format, "The report: text is a line a query, csv a row an article, html a page")
      ->check(CLI::IsMember({"text", "csv", "jsonl", "html"}))
      ->type_name("FORMAT")
      ->capture_default_str();
  add_table_options(app, command);
  add_size_options(app, command);
  add_choice_options(app, command);
  add_filter_options(app, command);
}

int print_answer(const SearchCommand& command, const SearchResult& result) {
  report_warnings(command, result);
  write_output(render(command, result));
  const bool only_counted = command.request.limit == 0 && result.total + result.total_partial > 0;
  return result.hits.empty() && !only_counted ? kNothingFound : kFound;
}

}  // namespace fsearch
