#include "cli/commands/info_command.hpp"

#include <CLI/CLI.hpp>
#include <cmath>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/commands/commands.hpp"
#include "cli/options/database_option.hpp"
#include "cli/console/messages.hpp"
#include "cli/console/output.hpp"

namespace fsearch {
namespace {

double tenths(double value) { return std::round(value * 10) / 10; }

nlohmann::ordered_json as_json(const IndexInfo& info) {
  return {{"database", info.database},
          {"generation", info.generation},
          {"articles", info.articles},
          {"size_bytes", info.size_bytes},
          {"first_date", info.first_date},
          {"last_date", info.last_date},
          {"average_title_length", tenths(info.average_title_length)},
          {"average_body_length", tenths(info.average_body_length)},
          {"lexicon_forms", info.lexicon_forms},
          {"acronyms", info.acronyms},
          {"synonyms", info.synonyms},
          {"schema", info.schema},
          {"analyzer", info.analyzer},
          {"passages", info.passages},
          {"incompatibility", info.incompatibility}};
}

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
