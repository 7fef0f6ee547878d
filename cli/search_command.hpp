/// fsearch search: the default subcommand.
#pragma once
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "searcher/search.hpp"

namespace fsearch {

struct SearchCommand {
  std::vector<std::string> databases;  ///< Empty for the default one.
  std::vector<std::string> words;      ///< The query, as separate arguments.
  std::string format = "text";
  std::string sort = "relevance";
  std::string color = "auto";
  std::string match = "auto";
  bool explain = false;
  bool all_copies = false;    ///< --no-collapse
  bool no_date_wish = false;  ///< --no-date-wish
  SearchRequest request;  ///< What the fields above do not say.
};

void setup_search(CLI::App& app, Command& chosen);
int run_search(const SearchCommand& command);

/// Returns what `command` asks of a searcher: its words joined by spaces. Throws Error where it
/// has no words at all.
SearchRequest request_of(const SearchCommand& command);

/// Returns whether `date` is a year, a month or a day: "2025", "2025-03", "2025-03-15".
bool is_date_bound(const std::string& date);

}  // namespace fsearch
