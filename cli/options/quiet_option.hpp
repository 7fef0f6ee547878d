/// The option of subcommands that say more than their results.
#pragma once

namespace CLI {
class App;
}

namespace fsearch {

/// Adds --quiet: standard error only hears of failures.
void add_quiet_option(CLI::App& app, bool& quiet);

}  // namespace fsearch
