/// The option --db and its default.
#pragma once
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace fsearch {

/// Returns $FSEARCH_DB, else $XDG_DATA_HOME/fsearch, else $HOME/.local/share/fsearch; variables that are
/// empty count as unset. Throws Error where none is set.
std::string default_database();

/// Adds --db DIR, which may be repeated, to `app`; each use takes one argument.
void add_database_option(CLI::App& app, std::vector<std::string>& databases);

/// Adds --db DIR, given once, to `app`.
void add_database_option(CLI::App& app, std::string& database);

/// Returns `databases`, or the default one where it is empty.
std::vector<std::string> databases_or_default(std::vector<std::string> databases);

}  // namespace fsearch
