/// fsearch trend: how often queries are written about, over time.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/console/output.hpp"
#include "cli/console/terminal.hpp"
#include "cli/options/count_option.hpp"
#include "cli/options/database_option.hpp"
#include "cli/options/search_options.hpp"
#include "cli/render/render_trends.hpp"
#include "fsearch/error.hpp"
#include "json/trends_json.hpp"
#include "text/enumerator_named.hpp"
#include "wording/trend_chart.hpp"
#include "wording/trends_csv.hpp"

namespace fsearch {
namespace {

struct TrendCommand {
  std::vector<std::string> queries;
  std::string format = "text";
  std::size_t smooth = 1;
  std::string facet;  ///< Empty for none.
  std::size_t facet_limit = 5;
  SearchCommand search;
};

std::string render(const TrendCommand& command, const TrendRequest& asked, const Trends& trends) {
  if (command.format == "json") return to_json(trends, asked.period) + "\n";
  if (command.format == "csv") return trends_csv(trends);
  if (command.format == "svg") return trend_chart(trends, {.smooth = command.smooth});
  return render_trends(trends, command.smooth, palette(use_colour(command.search.color, standard_output())));
}

std::vector<std::string> names_of_facets() {
  std::vector<std::string> names;
  names.reserve(trend_facets.size());
  for (const FacetField field : trend_facets) names.emplace_back(to_string(field));
  return names;
}

TrendRequest request_of(const TrendCommand& command) {
  TrendRequest asked;
  asked.queries = command.queries;
  asked.facet = enumerator_named<FacetField>(command.facet, facet_fields);
  asked.facet_limit = command.facet_limit;
  if (!asked.facet && asked.queries.empty())
    throw Error(Error::Kind::usage, "trend", "say which queries to count, or which --facet");
  if (asked.facet && asked.queries.size() > 1)
    throw Error(Error::Kind::usage, "trend",
                "--facet shows the values of one query, or of all articles: leave one query");
  if (asked.queries.empty()) asked.queries = {""};
  asked.among = usual_request(command.search);
  asked.period = asked.among.histogram.value_or(HistogramPeriod::month);
  return asked;
}

int run_trend(const TrendCommand& command) {
  TrendRequest asked = request_of(command);
  Searcher searcher(databases_or_default(command.search.databases));
  const bool no_curve = asked.facet && asked.facet_limit == 0;  // The status says whether there is one.
  if (no_curve) asked.facet_limit = 1;
  Trends trends = count_trends(searcher, asked);
  const bool any = !trends.points.empty();
  if (no_curve) trends = {};
  write_output(render(command, asked, trends));
  return any ? kFound : kNothingFound;
}

}  // namespace

void setup_trend(CLI::App& app, Command& chosen) {
  auto command = std::make_shared<TrendCommand>();
  CLI::App* trend = app.add_subcommand("trend", "Count queries over time, as a share of all articles");
  trend->add_option("QUERY", command->queries, "One query an argument; several are compared");
  add_database_option(*trend, command->search.databases);
  trend->add_option("--period", command->search.histogram, "What is counted together: month if nothing is said")
      ->check(CLI::IsMember(std::vector<std::string>(histogram_periods.begin(), histogram_periods.end())))
      ->type_name("day|week|month|year");
  trend->add_option("--format", command->format, "A chart for a terminal or, in SVG, for a page; or the numbers")
      ->check(CLI::IsMember({"text", "csv", "json", "svg"}))
      ->type_name("FORMAT")
      ->capture_default_str();
  trend->add_option("--facet", command->facet, "A curve for each of the values that most articles of the query have")
      ->check(CLI::IsMember(names_of_facets()))
      ->type_name("FIELD");
  add_count_option(*trend, "--limit", command->facet_limit, "At most N curves of --facet, the most frequent");
  add_count_option(*trend, "--smooth", command->smooth,
                   "Shares of N periods together, the middle one in its place (text and SVG)");
  add_filter_options(*trend, command->search);
  add_reading_options(*trend, command->search);
  trend->footer(
      "A share is of all articles of that period that --source, --section, --since and --until leave.\n"
      "Example: fsearch trend --db news --period year inflation \"réforme des retraites\"\n"
      "         fsearch trend --db news --facet person --limit 5 \"réforme des retraites\"\n");
  trend->callback([command, &chosen] { chosen = [command] { return run_trend(*command); }; });
}

}  // namespace fsearch
