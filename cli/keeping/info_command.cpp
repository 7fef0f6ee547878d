#include "cli/keeping/info_command.hpp"

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/commands/commands.hpp"
#include "cli/console/messages.hpp"
#include "cli/console/output.hpp"
#include "cli/options/database_option.hpp"
#include "fsearch/json.hpp"

namespace fsearch {
namespace {

nlohmann::ordered_json as_json(const IndexInfo& info) { return nlohmann::ordered_json::parse(to_json(info)); }

}  // namespace

std::string render_info_json(const IndexInfo& info) {
  return as_json(info).dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string render_info(const IndexInfo& info) {
  const auto json = as_json(info);
  std::string rows;
  for (const auto& [name, value] : json.items())
    rows += name + "\t" + (value.is_string() ? printable(value.get<std::string>()) : value.dump()) + "\n";
  return rows;
}

namespace {

int run_info(const InfoCommand& command) {
  const auto info = read_index_info(command.database.empty() ? default_database() : command.database);
  write_output(command.format == "json" ? render_info_json(info) : render_info(info));
  return kFound;
}

}  // namespace

void setup_info(CLI::App& app, Command& chosen) {
  auto command = std::make_shared<InfoCommand>();
  CLI::App* info = app.add_subcommand("info", "Say what an index holds");
  add_database_option(*info, command->database);
  info->add_option("--format", command->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}).description(""))
      ->option_text("FORMAT");
  info->footer("Example: fsearch info --db news\n");
  info->callback([command, &chosen] { chosen = [command] { return run_info(*command); }; });
}

}  // namespace fsearch
