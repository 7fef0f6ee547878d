#include "cli/keeping/index_command.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <optional>

#include "cli/commands/commands.hpp"
#include "cli/console/messages.hpp"
#include "cli/console/progress_display.hpp"
#include "cli/keeping/train_command.hpp"
#include "cli/options/count_option.hpp"
#include "cli/options/database_option.hpp"
#include "cli/options/quiet_option.hpp"
#include "cli/render/render_index_report.hpp"
#include "fsearch/file_ledger.hpp"
#include "fsearch/inputs.hpp"
#include "fsearch/upkeep.hpp"
#include "indexer/inputs/synonym_file.hpp"

namespace fsearch {
namespace {

std::string seconds_text(double seconds) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.1f s", seconds);
  return buffer.data();
}

ProgressState state_of(const IndexProgress& progress, const InputProgress& input) {
  ProgressState state;
  state.articles = progress.read;
  state.phase = progress.phase == IndexPhase::reading ? "indexing" : "merging";
  if (input.total > 0 && progress.phase == IndexPhase::reading)
    state.fraction = static_cast<double>(input.done) / static_cast<double>(input.total);
  return state;
}

// Returns what makes other articles of the same file.
std::string ways_of_reading(const InputOptions& input) {
  std::string ways = input.format;
  for (const auto& rule : input.map) ways += "\n" + rule;
  for (const auto& glob : input.exclude) ways += "\n!" + glob;
  return ways;
}

}  // namespace

std::string index_summary(const IndexReport& report, double seconds) {
  std::string text = counted(report.read, "article") + " in " + seconds_text(seconds) + ": " +
                     std::to_string(report.added) + " new, " + std::to_string(report.replaced) + " replaced, " +
                     std::to_string(report.unchanged) + " unchanged";
  if (report.near_duplicates > 0) text += ", " + counted(report.near_duplicates, "near-duplicate");
  if (report.removed > 0) text += ", " + std::to_string(report.removed) + " removed";
  if (report.skipped > 0) text += ", " + std::to_string(report.skipped) + " skipped";
  return text;
}

namespace {

/// Returns the groups of the file, or prints what is wrong with it and returns nothing.
std::optional<std::vector<SynonymGroup>> declared_synonyms(const std::string& path) {
  SynonymFile file = read_synonym_file(path);
  if (file.problems.empty()) return std::move(file.groups);
  for (const auto& line : problem_lines(file.problems)) write_message(line);
  write_message("fsearch: the synonyms stay as they were, and nothing is indexed");
  return std::nullopt;
}

constexpr std::size_t small_run = 1000;  // Articles; whoever changes fewer does not wait for a training.

IndexReport index_paths(const IndexCommand& command, const std::string& database) {
  IndexOptions options;
  options.database = database;
  options.jobs = static_cast<unsigned>(command.jobs);
  options.rebuild = command.rebuild;
  options.delete_missing = command.delete_missing;
  options.entities = !command.no_entities;
  options.timezone = command.timezone;
  options.name_articles = !command.report.empty();
  Inputs inputs = open_inputs(command.input);
  FileLedger ledger(options.database, ways_of_reading(command.input));
  const std::size_t known = command.changed_files && !command.rebuild ? inputs.skip_known(ledger) : 0;
  if (command.rebuild) ledger.forget();
  inputs.note_read(ledger);
  ProgressDisplay display(command.quiet);
  auto report = index_articles(
      options, [&](const ArticleSink& sink) { inputs.read(sink); },
      [&](const IndexProgress& progress) { display.update(state_of(progress, inputs.progress())); });
  ledger.save();
  display.clear();
  if (known > 0 && !command.quiet)
    write_message(counted(known, "file has", "files have") + " not changed and " + (known == 1 ? "was" : "were") +
                  " not read");
  for (const auto& line : problem_lines(report.problems)) write_message(line);
  if (!command.quiet) write_message(index_summary(report, display.seconds()));
  if (!command.report.empty()) write_index_report(command.report, index_report_json(report, display.seconds()));
  return report;
}

void train_after(const IndexCommand& command, const std::string& database, const IndexReport& report) {
  if (command.no_train || command.input.paths.empty()) return;
  train_where_due(database, command.train || report.added + report.replaced >= small_run, command.quiet);
}

int run_index(const IndexCommand& command) {
  const std::string database = command.database.empty() ? default_database() : command.database;
  std::optional<std::vector<SynonymGroup>> synonyms;
  if (!command.synonyms.empty() && !(synonyms = declared_synonyms(command.synonyms))) return kFailed;
  const IndexReport report = command.input.paths.empty() ? IndexReport{} : index_paths(command, database);
  if (synonyms) replace_synonyms(database, *synonyms);
  if (synonyms && !command.quiet) write_message(counted(synonyms->size(), "group") + " of synonyms");
  train_after(command, database, report);
  return report.skipped > 0 || report.refused ? kFailed : kFound;
}

}  // namespace

void setup_index(CLI::App& app, Command& chosen) {
  auto command = std::make_shared<IndexCommand>();
  CLI::App* index = app.add_subcommand("index", "Make files and folders searchable");
  add_database_option(*index, command->database);
  add_count_option(*index, "--jobs", command->jobs, "Threads to build with; 0 for one a core");
  add_input_options(*index, command->input)->required(false);  // --synonyms does without
  index->add_flag("--rebuild", command->rebuild, "Forget what the index holds and build it from PATH alone");
  index->add_flag("--delete-missing", command->delete_missing,
                  "Remove the articles that came from PATH before and are not there any more");
  index
      ->add_flag("--changed-files", command->changed_files,
                 "Read only the files that changed since they were read into this index, by their size and time")
      ->excludes("--delete-missing");
  index->add_flag("--no-entities", command->no_entities,
                  "Do not look for the people, organisations and places that articles name; a little faster");
  index
      ->add_option(
          "--synonyms", command->synonyms,
          "Replace the words and names that mean the same by those of FILE, one group a line: a, b, c or a => b;\n"
          "without PATH nothing else is done")
      ->option_text("FILE");
  index
      ->add_option("--timezone", command->timezone, "Keep times that tell an offset from UTC as clocks there show them")
      ->type_name("ZONE")
      ->capture_default_str();
  auto* no_train =
      index->add_flag("--no-train", command->no_train,
                      "Do not learn what words mean once the articles are searchable, as is done from\n"
                      "5,000 articles on each time there are 30 % more, by runs of 1,000 articles or more");
  index->add_flag("--train", command->train, "Learn it after a smaller run, too")->excludes(no_train);
  add_quiet_option(*index, command->quiet);
  index->add_option("--report", command->report, "Also write what was done, as JSON; - for standard output")
      ->option_text("FILE");
  index->footer(
      "An article with a known id replaces the old one; unchanged articles are skipped.\n"
      "Without an id or a URL the path from PATH is the id; files of one name in two folders stay apart.\n"
      "--delete-missing removes nothing where an input was skipped or gave no article, and says so.\n"
      "Exit status 2 where something was skipped; all the rest is indexed.\n"
      "Example: fsearch index --db news corpus/articles\n");
  index->callback([command, &chosen] {
    if (command->input.paths.empty() && command->synonyms.empty()) throw CLI::RequiredError("PATH");
    chosen = [command] { return run_index(*command); };
  });
}

}  // namespace fsearch
