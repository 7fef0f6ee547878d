/// fsearch watch: what is new for saved queries, told to those who want to know.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>

#include "cli/commands/commands.hpp"
#include "cli/console/messages.hpp"
#include "cli/console/output.hpp"
#include "cli/options/database_option.hpp"
#include "cli/options/input_options.hpp"
#include "cli/options/quiet_option.hpp"
#include "fsearch/error.hpp"
#include "indexer/files/temporary_folder.hpp"
#include "text/clock.hpp"
#include "watch/digests/digest_text.hpp"
#include "watch/run_watch.hpp"

namespace fsearch {
namespace {

namespace fs = std::filesystem;

struct WatchCommand {
  std::string list;
  std::vector<std::string> databases;  ///< Empty for the default one.
  std::string state;                   ///< Empty for the file beside the list.
  bool from_start = false;
  bool dry_run = false;
  bool quiet = false;
};

/// A copy of what has been told, to be written to in its place; removed in the end.
class StateCopy {
 public:
  explicit StateCopy(const std::string& state) {
    if (!fs::exists(state)) return;
    folder_ = TemporaryFolder::make("fsearch-watch");
    if (!folder_)
      throw Error(Error::Kind::not_writable, "TMPDIR", "no folder can be made there; set it to one with room");
    fs::copy_file(state, path());
    if (fs::exists(state + "-journal")) fs::copy_file(state + "-journal", path() + "-journal");  // A run was killed.
  }
  std::string path() const { return folder_ ? folder_->path() + "/state" : ":memory:"; }

 private:
  std::optional<TemporaryFolder> folder_;
};

WatchList read_list(const std::string& path) {
  std::ifstream file = open_file(path, "the watch list");
  const std::string toml{std::istreambuf_iterator<char>(file), {}};
  WatchList list = read_watch_list(toml, path);
  for (const std::string& line : problem_lines(list.problems)) write_message(line);
  return list;
}

void report(const WatchCommand& command, const Target& target, const Digest& digest, const Delivery& delivery) {
  if (command.dry_run) write_output("--> " + to_string(target) + "\n" + digest_text(digest) + "\n");
  if (delivery.state == Delivery::State::accepted) return;
  const bool unknown = delivery.state == Delivery::State::unknown;
  write_message("fsearch: " + to_string(target) + ": " + (unknown ? "may not have been told" : "was not told") + ": " +
                delivery.reason + (delivery.remedy.empty() ? "" : "; " + delivery.remedy) +
                "; the next run tells it again");
}

int status_of(const WatchList& list, const WatchReport& counts, bool shown) {
  if (!list.problems.empty() || counts.failed > 0) return kFailed;
  return counts.told > 0 || shown ? kFound : kNothingFound;
}

int run_command(const WatchCommand& command) {
  const std::string path =
      command.state.empty() ? fs::path(command.list).replace_extension(".state").string() : command.state;
  const WatchList list = read_list(command.list);
  Searcher searcher(databases_or_default(command.databases));
  std::optional<StateCopy> copy;
  if (command.dry_run) copy.emplace(path);
  SentArticles sent(copy ? copy->path() : path);
  bool shown = false;
  const auto work = command.dry_run ? show_watch : run_watch;
  const WatchReport counts = work(searcher, list, {now_in_seconds(), command.from_start}, sent,
                                  [&](const Target& target, const Digest& digest, const Delivery& delivery) {
                                    shown = true;
                                    report(command, target, digest, delivery);
                                  });
  if (!command.quiet)
    write_message(counted(list.queries.size(), "query", "queries") + ", " + counted(counts.found, "new article") +
                  ", " + std::to_string(counts.told) + " told" +
                  (counts.failed > 0 ? ", " + std::to_string(counts.failed) + " failed" : ""));
  return status_of(list, counts, command.dry_run && shown);
}

}  // namespace

void setup_watch(CLI::App& app, Command& chosen) {
  auto command = std::make_shared<WatchCommand>();
  CLI::App* watch = app.add_subcommand("watch", "Tell what is new for saved queries: by mail, feed, file or webhook");
  watch->add_option("FILE", command->list, "The saved queries and who is told, in TOML (docs/watch.md)")->required();
  add_database_option(*watch, command->databases);
  watch
      ->add_option("--state", command->state,
                   "Where to keep what has been told; else beside FILE, with .state at the end of its name")
      ->option_text("FILE");
  watch->add_flag("--from-start", command->from_start,
                  "Tell all that matches a query that is new in FILE; else that is only remembered");
  watch->add_flag("--dry-run", command->dry_run, "Print what would be told; tell nobody, and remember nothing");
  add_quiet_option(*watch, command->quiet);
  watch->footer(
      "The password of a mail server stands in a file that FILE names, or in FSEARCH_SMTP_PASSWORD.\n"
      "Exit status 0 where somebody was told, 1 where nothing is new, 2 where a target was not reached; the others "
      "are\n"
      "told, and it is told the next time.\n"
      "Example: fsearch watch --db news veille.toml\n");
  watch->callback([command, &chosen] { chosen = [command] { return run_command(*command); }; });
}

}  // namespace fsearch
