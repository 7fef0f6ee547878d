/// fsearch serve: the index in a browser, and over HTTP for programs.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "cli/commands/commands.hpp"
#include "cli/console/messages.hpp"
#include "cli/console/output.hpp"
#include "cli/options/count_option.hpp"
#include "cli/options/database_option.hpp"
#include "server/http/listener.hpp"
#include "server/site.hpp"

namespace fsearch {
namespace {

constexpr std::size_t most_jobs = 256;

struct ServeCommand {
  std::vector<std::string> databases;
  std::string listen = "127.0.0.1:7700";
  std::vector<std::string> hosts;
  std::size_t jobs = 0;  ///< 0 for one a core.
  bool log = false;
};

std::vector<server::Handler> handlers_of(const ServeCommand& command, const server::SiteOptions& options) {
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  const std::size_t jobs = std::min(most_jobs, command.jobs == 0 ? cores : command.jobs);
  std::vector<server::Handler> handlers;
  for (std::size_t i = 0; i < jobs; ++i)
    handlers.push_back([site = std::make_shared<server::Site>(options)](const server::Request& request) {
      return site->answer(request);
    });
  return handlers;
}

int run_serve(const ServeCommand& command) {
  server::Hooks hooks;
  hooks.ready = [](const server::Address& address) {
    write_output("fsearch listens on " + server::shown(address) + "\n");
  };
  if (command.log) hooks.answered = [](const auto& answered) { write_message(server::log_line(answered)); };
  const server::SiteOptions options{.databases = databases_or_default(command.databases),
                                    .address = server::parse_address(command.listen),
                                    .hosts = command.hosts,
                                    .report = [](const std::string& why) { write_message("fsearch: " + why); },
                                    .metrics = hooks.metrics};
  server::serve(options.address, {}, handlers_of(command, options), hooks);
  return kFound;
}

}  // namespace

void setup_serve(CLI::App& app, Command& chosen) {
  auto command = std::make_shared<ServeCommand>();
  CLI::App* serve = app.add_subcommand("serve", "Answer browsers and programs over HTTP");
  add_database_option(*serve, command->databases);
  serve->add_option("--listen", command->listen, "HOST:PORT or unix:PATH; port 0 takes any that is free")
      ->option_text("ADDRESS [127.0.0.1:7700]");
  serve->add_option("--host", command->hosts, "Also answer requests for this name, as behind a proxy; may be repeated")
      ->option_text("NAME")
      ->expected(1)
      ->take_all();
  add_count_option(*serve, "--jobs", command->jobs, "Searches at the same time, at most 256; 0 for one a core");
  serve->add_flag("--log", command->log,
                  "A line of JSON on the standard error for each request, without what was searched");
  serve->footer(
      "The address that it prints is a page to search in; /api/v1/ is for programs (docs/api.md).\n"
      "SIGTERM or Ctrl-C ends it once what was begun is answered. What is indexed meanwhile is found.\n"
      "It has neither passwords nor TLS: docs/serving.md says how to put a proxy before it.\n");
  serve->callback([command, &chosen] { chosen = [command] { return run_serve(*command); }; });
}

}  // namespace fsearch
