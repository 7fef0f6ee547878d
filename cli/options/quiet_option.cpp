#include "cli/options/quiet_option.hpp"

#include <CLI/CLI.hpp>

namespace fsearch {

void add_quiet_option(CLI::App& app, bool& quiet) {
  app.add_flag("--quiet", quiet, "Say nothing on standard error but what failed: no progress, counts or warnings");
}

}  // namespace fsearch
