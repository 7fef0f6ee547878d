/// The subcommands. Each is one file: its options, setup_x() which declares them to CLI11, and what it does.
///
///   void setup_index(CLI::App& app, Command& chosen);  // adds the subcommand; parsing it sets `chosen`
#pragma once
#include <functional>

#include "cli/console/exit_status.hpp"

namespace CLI {
class App;
}

namespace fsearch {

/// What a parsed command line asks for: does it and returns the exit status. Throws Error.
using Command = std::function<int()>;

void setup_search(CLI::App& app, Command& chosen);
void setup_show(CLI::App& app, Command& chosen);
void setup_batch(CLI::App& app, Command& chosen);
void setup_watch(CLI::App& app, Command& chosen);
void setup_trend(CLI::App& app, Command& chosen);
void setup_quotes(CLI::App& app, Command& chosen);
void setup_stories(CLI::App& app, Command& chosen);
void setup_similar(CLI::App& app, Command& chosen);
void setup_suggest(CLI::App& app, Command& chosen);
void setup_index(CLI::App& app, Command& chosen);
void setup_extract(CLI::App& app, Command& chosen);
void setup_train(CLI::App& app, Command& chosen);
void setup_info(CLI::App& app, Command& chosen);
void setup_delete(CLI::App& app, Command& chosen);
void setup_compact(CLI::App& app, Command& chosen);
void setup_check(CLI::App& app, Command& chosen);
void setup_export(CLI::App& app, Command& chosen);
void setup_analyze(CLI::App& app, Command& chosen);
void setup_entities(CLI::App& app, Command& chosen);
void setup_serve(CLI::App& app, Command& chosen);
void setup_eval(CLI::App& app, Command& chosen);

}  // namespace fsearch
