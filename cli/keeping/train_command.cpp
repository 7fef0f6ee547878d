#include "cli/keeping/train_command.hpp"

#include <CLI/CLI.hpp>
#include <array>
#include <cstdio>
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/console/messages.hpp"
#include "cli/console/progress_display.hpp"
#include "cli/options/count_option.hpp"
#include "cli/options/database_option.hpp"
#include "cli/options/quiet_option.hpp"

namespace fsearch {
namespace {

ProgressState state_of(TrainingPhase phase, std::size_t read, std::size_t articles) {
  ProgressState state;
  state.articles = read;
  state.phase = phase == TrainingPhase::reading ? "reading" : "learning";
  if (phase == TrainingPhase::reading && articles > 0)
    state.fraction = static_cast<double>(read) / static_cast<double>(articles);
  return state;
}

}  // namespace

std::string training_summary(const TrainingReport& report, double seconds) {
  if (report.bytes == 0)
    return std::to_string(report.articles) +
           " articles are too few to learn from; nothing learnt, searches work as before";
  std::array<char, 64> cost{};
  std::snprintf(cost.data(), cost.size(), "%.1f s, %.1f MB", seconds, static_cast<double>(report.bytes) / 1e6);
  return "learnt from " + std::to_string(report.articles) + " articles: " + cost.data();
}

namespace {

int run_train(const TrainCommand& command) {
  TrainingOptions options;
  options.least_articles = command.least_articles;
  ProgressDisplay display(command.quiet);
  const auto report = train_vectors(command.database.empty() ? default_database() : command.database, options,
                                    [&](TrainingPhase phase, std::size_t read, std::size_t articles) {
                                      display.update(state_of(phase, read, articles));
                                    });
  display.clear();
  if (!command.quiet) write_message(training_summary(report, display.seconds()));
  return kFound;
}

}  // namespace

void setup_train(CLI::App& app, Command& chosen) {
  auto command = std::make_shared<TrainCommand>();
  CLI::App* train = app.add_subcommand("train", "Learn what words mean in an index, for better ranking");
  add_database_option(*train, command->database);
  add_count_option(*train, "--least", command->least_articles, "Learn only from so many articles or more");
  add_quiet_option(*train, command->quiet);
  train->footer(
      "To be run again once many articles were added: until then, those are ranked by their words alone.\n"
      "Example: fsearch train --db news\n");
  train->callback([command, &chosen] { chosen = [command] { return run_train(*command); }; });
}

}  // namespace fsearch
