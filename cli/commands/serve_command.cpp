/// fsearch serve: the index in a browser, and over HTTP for programs.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "cli/commands/commands.hpp"
#include "cli/console/messages.hpp"
#include "cli/console/output.hpp"
#include "cli/options/count_option.hpp"
#include "cli/options/database_option.hpp"
#include "fsearch/error.hpp"
#include "server/api/write_routes.hpp"
#include "server/http/listener.hpp"
#include "server/site.hpp"
#include "server/writing/task_writer.hpp"
#include "server/writing/tokens.hpp"

namespace fsearch {
namespace {

constexpr std::size_t most_jobs = 256;

struct ServeCommand {
  std::vector<std::string> databases;
  std::string listen = "127.0.0.1:7700";
  std::vector<std::string> hosts;
  std::size_t jobs = 0;  ///< 0 for one a core.
  bool log = false;
  std::string token_file;
  std::string queue;
};

/// Writing over HTTP: what waits to be written, and who writes it.
struct Writer {
  Writer(const std::string& database, const std::string& folder, std::vector<std::string> tokens)
      : queue(folder.empty() ? database + ".queue" : folder),
        writing(std::make_shared<server::Writing>(server::Writing{queue, std::move(tokens)})),
        writer(queue, "/proc/self/exe", database) {}

  server::TaskQueue queue;
  std::shared_ptr<const server::Writing> writing;
  server::TaskWriter writer;
};

std::unique_ptr<Writer> writer_of(const ServeCommand& command, const std::vector<std::string>& databases) {
  if (command.token_file.empty()) return nullptr;
  if (databases.size() != 1 || databases.front().find("://") != std::string::npos)
    throw Error(Error::Kind::usage, command.token_file, "clients write to one index of this machine: give one --db");
  return std::make_unique<Writer>(databases.front(), command.queue, server::read_tokens(command.token_file));
}

std::vector<server::Handler> handlers_of(const ServeCommand& command, const server::SiteOptions& options) {
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  const std::size_t jobs = std::min(most_jobs, command.jobs == 0 ? cores : command.jobs);
  std::vector<server::Handler> handlers;
  for (std::size_t i = 0; i < jobs; ++i)
    handlers.emplace_back([site = std::make_shared<server::Site>(options)](const server::Request& request) {
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
  const auto databases = databases_or_default(command.databases);
  const auto writer = writer_of(command, databases);
  if (writer)
    hooks.body_bytes = [writing = writer->writing](const server::Request& head) {
      return server::may_write(head, *writing) ? server::max_written_bytes : server::Limits{}.body_bytes;
    };
  const server::SiteOptions options{.databases = databases,
                                    .address = server::parse_address(command.listen),
                                    .hosts = command.hosts,
                                    .report = [](const std::string& why) { write_message("fsearch: " + why); },
                                    .metrics = hooks.metrics,
                                    .writing = writer ? writer->writing : nullptr};
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
  serve->add_option("--token-file", command->token_file, "Let clients write that send a token of this file, one a line")
      ->option_text("FILE");
  serve->add_option("--queue", command->queue, "Where what they write waits [the index's folder with .queue]")
      ->option_text("DIR");
  serve->footer(
      "The address that it prints is a page to search in; /api/v1/ is for programs (docs/api.md).\n"
      "SIGTERM or Ctrl-C ends it once what was begun is answered. What is indexed meanwhile is found.\n"
      "It has neither passwords nor TLS: docs/serving.md says how to put a proxy before it.\n");
  serve->callback([command, &chosen] { chosen = [command] { return run_serve(*command); }; });
}

}  // namespace fsearch
