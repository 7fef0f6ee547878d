/// fsearch search: the default subcommand.
#pragma once
#include <string>
#include <vector>

#include "cli/render/render_table.hpp"
#include "fsearch/search.hpp"

namespace fsearch {

struct SearchCommand {
  std::vector<std::string> databases;  ///< Empty for the default one.
  std::vector<std::string> words;      ///< The query, as separate arguments.
  std::string format = "text";
  std::string sort = "relevance";
  std::string color = "auto";
  std::string separator = ",";  ///< Of CSV; or "tab".
  bool bom = false;             ///< Of CSV.
  std::size_t facet_limit = 10;
  bool quiet = false;  ///< No warnings on standard error.
  std::string match = "auto";
  bool explain = false;
  bool all_copies = false;    ///< --no-collapse
  bool no_date_wish = false;  ///< --no-date-wish
  SearchRequest request;  ///< What the fields above do not say.
};

/// Returns what `command` asks of a searcher: its words joined by spaces. Throws Error where it
/// has no words at all, or dates that are none.
SearchRequest request_of(const SearchCommand& command);

}  // namespace fsearch
