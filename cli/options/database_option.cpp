#include "cli/options/database_option.hpp"

#include <CLI/CLI.hpp>
#include <cstdlib>

#include "fsearch/error.hpp"

namespace fsearch {
namespace {

constexpr const char* kHelp =
    "The index (default: $FSEARCH_DB, else $XDG_DATA_HOME/fsearch, else ~/.local/share/fsearch)";

/// The default would stand in for it, and a script's empty variable change another index.
CLI::Validator named() {
  return {[](const std::string& path) {
            return path.empty() ? std::string("the name of the index is empty; give its folder, or leave --db out")
                                : std::string();
          },
          "", "named"};
}

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

}  // namespace

std::string default_database() {
  if (std::string path = variable("FSEARCH_DB"); !path.empty()) return path;
  if (const std::string data = variable("XDG_DATA_HOME"); !data.empty()) return data + "/fsearch";
  if (const std::string home = variable("HOME"); !home.empty()) return home + "/.local/share/fsearch";
  throw Error(Error::Kind::usage, "", "no index named; give --db DIR or set FSEARCH_DB");
}

void add_database_option(CLI::App& app, std::vector<std::string>& databases) {
  app.add_option("--db", databases,
                 std::string(kHelp) + "; repeat it to search several as one, tcp://HOST:PORT for one that is served")
      ->type_name("DIR")
      ->check(named())
      ->allow_extra_args(false);
}

void add_database_option(CLI::App& app, std::string& database) {
  app.add_option("--db", database, kHelp)->type_name("DIR")->check(named());
}

std::vector<std::string> databases_or_default(std::vector<std::string> databases) {
  if (databases.empty()) databases.push_back(default_database());
  return databases;
}

}  // namespace fsearch
