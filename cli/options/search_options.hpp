/// What search and similar ask, as the options that they share say it, and how they answer.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "cli/render/render_table.hpp"
#include "fsearch/search.hpp"

namespace CLI {
class App;
}

namespace fsearch {

struct SearchCommand {
  std::vector<std::string> databases;  ///< Empty for the default one.
  std::vector<std::string> words;      ///< The query, as separate arguments.
  std::string requests;                ///< A file of requests in JSON, in place of the query; empty for none.
  std::string format = "text";
  std::string sort = "relevance";
  std::string color = "auto";
  std::string separator = ",";  ///< Of CSV; or "tab".
  bool bom = false;             ///< Of CSV.
  std::vector<std::string> facets;
  std::size_t facet_limit = 10;
  std::string histogram;  ///< Empty for none.
  bool quiet = false;     ///< No warnings on standard error.
  std::string match = "auto";
  bool explain = false;
  bool all_copies = false;    ///< --no-collapse
  bool no_date_wish = false;  ///< --no-date-wish
  SearchRequest request;      ///< What the fields above do not say.
};

/// Adds --format, --color, --limit, --offset, --passages, --sort, the filters, what is
/// shown once, --recent, --facets and --histogram to `app`.
void add_answer_options(CLI::App& app, SearchCommand& command);

/// Adds those of them that make sense for a list of queries, with formats of its own.
void add_list_options(CLI::App& app, SearchCommand& command);

/// Adds --since, --until, --indexed-since, --source and --section.
void add_filter_options(CLI::App& app, SearchCommand& command);

/// Adds --match, --strict and a switch for each thing that the engine adds to a query.
void add_reading_options(CLI::App& app, SearchCommand& command);

/// Returns what `command` asks of a searcher: its words joined by spaces. Throws Error where it
/// has no words at all, or dates that are none.
SearchRequest request_of(const SearchCommand& command);

/// Returns the same for any words, none among them.
SearchRequest usual_request(const SearchCommand& command);

/// Returns how `command` writes tables.
TableStyle table_style(const SearchCommand& command);

/// Prints the answer as `command` asks; returns the exit status. Throws Error where it cannot be written.
int print_answer(const SearchCommand& command, const SearchResult& result);

}  // namespace fsearch
