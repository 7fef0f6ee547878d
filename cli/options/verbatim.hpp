/// Keeps arguments as typed. CLI11 takes "[a,b]" for a list, "{}" for an empty one, "++" for the end of a
/// subcommand, a word behind the first for another subcommand, and "-12 degrés" for an option; an id, a path
/// or a query may be any of these. So each gets a mark that no argument can hold, a NUL before it, which its
/// option takes away again.
#pragma once
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace fsearch {

/// Marks all arguments but the first (the subcommand) and options; of --option=value, the value.
void mark_arguments(std::vector<std::string>& arguments);

/// Makes every option and positional of `app` and its subcommands take the mark away before anything else
/// reads it.
void unmark_options(CLI::App& app);

/// Returns `text` without marks.
std::string unmarked(std::string text);

}  // namespace fsearch
