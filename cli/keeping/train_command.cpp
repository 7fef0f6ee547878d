#include "cli/keeping/train_command.hpp"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <array>
#include <cstdio>
#include <exception>
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/console/messages.hpp"
#include "cli/console/progress_display.hpp"
#include "cli/options/count_option.hpp"
#include "cli/options/database_option.hpp"
#include "cli/options/quiet_option.hpp"

namespace fsearch {
namespace {

constexpr int background_niceness = 10;

ProgressState state_of(TrainingPhase phase, std::size_t read, std::size_t articles) {
  ProgressState state;
  state.articles = read;
  state.phase = phase == TrainingPhase::reading ? "reading" : "learning";
  if (phase == TrainingPhase::reading && articles > 0)
    state.fraction = static_cast<double>(read) / static_cast<double>(articles);
  return state;
}

}  // namespace

std::string training_summary(const TrainingReport& report) {
  const Training& training = report.training;
  if (report.bytes == 0)
    return counted(training.articles, "article is", "articles are") +
           " too few to learn from; nothing learnt, searches work as before";
  std::array<char, 160> gain{};
  std::snprintf(gain.data(), gain.size(),
                "%.1f s of processor time, %.1f MB; of %zu titles kept aside %.0f %% find their own article first, "
                "%.0f %% before",
                training.seconds, static_cast<double>(report.bytes) / 1e6, training.kept_aside,
                100 * training.found_after, 100 * training.found_before);
  return "learnt from " + std::to_string(training.articles) + " articles: " + gain.data();
}

namespace {

void train(const std::string& database, const TrainingOptions& options, bool quiet) {
  ProgressDisplay display(quiet);
  const auto report =
      train_vectors(database, options, [&](TrainingPhase phase, std::size_t read, std::size_t articles) {
        display.update(state_of(phase, read, articles));
      });
  display.clear();
  if (!quiet) write_message(training_summary(report));
}

int run_train(const TrainCommand& command) {
  TrainingOptions options;
  options.least_articles = command.least_articles;
  train(command.database.empty() ? default_database() : command.database, options, command.quiet);
  return kFound;
}

}  // namespace

void train_where_due(const std::string& database, bool wait, bool quiet) {
  try {
    if (!training_is_due(database)) return;
    if (!wait) {
      if (!quiet)
        write_message("searches rank better after: fsearch train --db " + database +
                      " (many articles came since the last training; --train does it at the end of a small run)");
      return;
    }
    if (!quiet)
      write_message(
          "the articles can be searched; learning what their words mean, for better ranking (--no-train "
          "leaves it out, and nothing is lost where it is interrupted)");
    [[maybe_unused]] const int niceness = ::nice(background_niceness);
    train(database, {}, quiet);
  } catch (const std::exception& error) {
    write_message(std::string("not learnt, searches work as before: ") + error.what());
  }
}

void setup_train(CLI::App& app, Command& chosen) {
  auto command = std::make_shared<TrainCommand>();
  CLI::App* train = app.add_subcommand("train", "Learn what words mean in an index, for better ranking");
  add_database_option(*train, command->database);
  add_count_option(*train, "--least", command->least_articles, "Learn only from N articles or more");
  add_quiet_option(*train, command->quiet);
  train->footer(
      "fsearch index does it by itself, in runs of 1,000 articles or more, once an index holds 5,000, and 30 % more\n"
      "than at the last training: articles that came since are ranked by their words alone.\n"
      "Example: fsearch train --db news\n");
  train->callback([command, &chosen] { chosen = [command] { return run_train(*command); }; });
}

}  // namespace fsearch
