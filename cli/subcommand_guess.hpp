/// A search that was more likely meant for a subcommand.
#pragma once
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace fsearch {

/// Returns whether one letter more, less, other, or two neighbours exchanged, make `name` of `typed`: "indx",
/// "idnex".
bool is_one_edit(const std::string& typed, const std::string& name);

/// Returns what to ask the reader whose arguments name no subcommand first, where their first word (options
/// of `search` and their values left out) is one of `subcommands` or one edit from it; else "". What follows
/// "--" is a query. doubtful_search({"indx", "a.txt"}, ...) is "indx is not a subcommand; perhaps fsearch
/// index? ...".
std::string doubtful_search(const std::vector<std::string>& arguments, const CLI::App& search,
                            const std::vector<std::string>& subcommands);

}  // namespace fsearch
