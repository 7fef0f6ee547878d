#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>

#include "cli/commands/commands.hpp"
#include "cli/completion/complete.hpp"
#include "cli/console/messages.hpp"
#include "cli/console/output.hpp"
#include "cli/options/subcommand_guess.hpp"
#include "cli/options/verbatim.hpp"

namespace fsearch {
namespace {

constexpr const char* kFooter =
    "Without a subcommand, fsearch searches: fsearch \"exclusivité Azure\"\n"
    "To search for a word that is also a subcommand: fsearch -- index\n"
    "Exit status: 0 found or done, 1 nothing found, 2 something failed.\n"
    "fsearch SUBCOMMAND --help says more.\n";

void setup(CLI::App& app, Command& chosen) {
  app.name("fsearch");
  app.set_version_flag("--version", "fsearch " FSEARCH_VERSION);
  // Also keeps a query word such as "index" from being taken for a second subcommand.
  app.require_subcommand(1);
  app.get_formatter()->column_width(34);
  app.footer(kFooter);
  setup_search(app, chosen);
  setup_show(app, chosen);
  setup_batch(app, chosen);
  setup_watch(app, chosen);
  setup_trend(app, chosen);
  setup_quotes(app, chosen);
  setup_stories(app, chosen);
  setup_similar(app, chosen);
  setup_suggest(app, chosen);
  setup_serve(app, chosen);
  setup_index(app, chosen);
  setup_extract(app, chosen);
  setup_train(app, chosen);
  setup_info(app, chosen);
  setup_delete(app, chosen);
  setup_compact(app, chosen);
  setup_check(app, chosen);
  setup_export(app, chosen);
  setup_analyze(app, chosen);
  setup_entities(app, chosen);
  setup_eval(app, chosen);
}

std::vector<std::string> subcommand_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* subcommand : app.get_subcommands(nullptr)) names.push_back(subcommand->get_name());
  return names;
}

/// What to do about an argument that a subcommand does not take.
std::string remedy_of_extra(const std::string& extra, const CLI::App& subcommand) {
  const auto positionals = subcommand.get_options([](const CLI::Option* option) { return option->get_positional(); });
  const bool takes_any = std::any_of(positionals.begin(), positionals.end(), [](const CLI::Option* positional) {
    return positional->get_items_expected_max() > 1;
  });
  if (extra.starts_with('-'))
    return takes_any ? "options are listed by --help, a query that starts with - goes after --"
                     : "options are listed by fsearch " + subcommand.get_name() + " --help";
  if (!positionals.empty()) return "fsearch " + subcommand.get_name() + " takes one " + positionals[0]->get_name(true);
  const CLI::Option* database = subcommand.get_option_no_throw("--db");
  if (database != nullptr && database->count() == 0) return "an index is named by --db " + extra;
  return "fsearch " + subcommand.get_name() + " takes nothing but options, which --help lists";
}

std::string explain_extras(const CLI::App& app) {
  std::vector<std::string> extras = app.remaining(true);
  std::string unknown;
  for (auto& argument : extras) {
    argument = unmarked(std::move(argument));
    unknown += (unknown.empty() ? "" : " ") + argument;
  }
  const auto chosen = app.get_subcommands();
  const CLI::App& subcommand = chosen.empty() ? app : *chosen.front();
  return "not expected: " + unknown + "; " + remedy_of_extra(extras.empty() ? "" : extras.front(), subcommand);
}

/// CLI11 says "--db: At Most 1 required but received 2".
std::string explain_mismatch(std::string said) {
  const std::string odd = ": At Most 1 required but received ";
  const std::size_t at = said.find(odd);
  if (at == std::string::npos) return said;
  return said.substr(0, at) + " is given " + said.substr(at + odd.size()) + " times; it takes one value";
}

std::string explain(const CLI::ParseError& error, const CLI::App& app) {
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
    return std::string(error.what()) + "; fsearch SUBCOMMAND --help says what for";
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) return explain_extras(app);
  return explain_mismatch(error.what());
}

}  // namespace

std::vector<std::string> with_default_subcommand(std::vector<std::string> arguments,
                                                 const std::vector<std::string>& subcommands) {
  if (arguments.empty() || arguments[0] == "--help" || arguments[0] == "-h" || arguments[0] == "--version" ||
      std::find(subcommands.begin(), subcommands.end(), arguments[0]) != subcommands.end())
    return arguments;
  arguments.insert(arguments.begin(), "search");
  return arguments;
}

int run_command_line(const std::vector<std::string>& arguments) {
  if (arguments.empty()) {
    write_message("fsearch: nothing to do; to search: fsearch QUERY, for help: fsearch --help");
    return kFailed;
  }
  CLI::App app("Full-text search for French news");
  Command chosen;
  setup(app, chosen);
  if (arguments[0] == "__complete") return print_candidates(app, {arguments.begin() + 1, arguments.end()});
  const std::vector<std::string> names = subcommand_names(app);
  std::vector<std::string> words = with_default_subcommand(arguments, names);
  if (const std::string meant = meant_subcommand(arguments, names); !meant.empty()) {
    write_message("fsearch: " + arguments[0] + " is not a subcommand; perhaps fsearch " + meant +
                  "? To search for it: fsearch -- " + arguments[0]);
    return kFailed;
  }
  unmark_options(app);
  mark_arguments(words);
  try {
    std::reverse(words.begin(), words.end());  // the order CLI11 takes a vector in
    app.parse(std::move(words));
  } catch (const CLI::Success& help_or_version) {
    std::ostringstream text;
    app.exit(help_or_version, text, text);
    write_output(text.str());
    return kFound;
  } catch (const CLI::ParseError& error) {
    write_message("fsearch: " + explain(error, app));
    return kFailed;
  }
  return chosen();
}

}  // namespace fsearch
