/// A search that was more likely meant for a subcommand.
#pragma once
#include <string>
#include <vector>

namespace fsearch {

/// Returns whether one letter more, less, other, or two neighbours exchanged, make `name` of `typed`: "indx",
/// "idnex".
bool is_one_edit(const std::string& typed, const std::string& name);

/// Returns the one of `subcommands` that is one edit from the first of `arguments`; "" where there is none.
/// Behind an option or "--" a word is a query's.
std::string meant_subcommand(const std::vector<std::string>& arguments, const std::vector<std::string>& subcommands);

}  // namespace fsearch
