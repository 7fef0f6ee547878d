#include "server/writing/task_writer.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

#include "fsearch/error.hpp"
#include "fsearch/upkeep.hpp"
#include "store/write_lock.hpp"

extern char** environ;  // NOLINT: as POSIX has it.

namespace fsearch::server {
namespace {

using Json = nlohmann::json;

constexpr std::size_t most_together = 200;  ///< Tasks that one `fsearch index` writes.
constexpr std::size_t most_bytes = 64UL * 1024;
constexpr int most_tries = 3;
constexpr int background_niceness = 10;
constexpr std::chrono::milliseconds between_tries{500};

/// Reads both ends until they are closed, the beginnings kept.
void read_both(std::array<int, 2> ends, std::array<std::string*, 2> texts) {
  std::array<pollfd, 2> polled{{{ends[0], POLLIN, 0}, {ends[1], POLLIN, 0}}};
  std::array<char, 4096> buffer{};
  while (polled[0].fd >= 0 || polled[1].fd >= 0) {
    if (::poll(polled.data(), polled.size(), -1) < 0) continue;
    for (std::size_t i = 0; i < polled.size(); ++i) {
      if (polled[i].revents == 0) continue;
      const ssize_t size = ::read(polled[i].fd, buffer.data(), buffer.size());
      if (size <= 0) polled[i].fd = -1;
      if (size > 0 && texts[i]->size() < most_bytes * 16)
        texts[i]->append(buffer.data(), static_cast<std::size_t>(size));
    }
  }
}

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// What the problems of a report say, for the client who sent the articles; no paths of this machine.
std::string problems_of(const Json& report) {
  std::string text;
  for (const auto& problem : report.value("problems", Json::array())) {
    if (!problem.value("skipped", false)) continue;
    text += (text.empty() ? "" : "; ") + ("line " + std::to_string(problem.value("line", 0))) + ": " +
            problem.value("reason", "");
  }
  return text;
}

std::size_t lines_in(const std::string& path) {
  const std::string content = content_of(path);
  return static_cast<std::size_t>(std::count(content.begin(), content.end(), '\n'));
}

Task written(Task task, const Json& report) {
  if (!report.is_object()) {
    task.status = Task::Status::failed;
    task.detail = "fsearch index failed; the log of the server says why";
    return task;
  }
  task.articles = report.value("indexed", std::size_t{0}) + report.value("replaced", std::size_t{0}) +
                  report.value("unchanged", std::size_t{0});
  task.detail = problems_of(report);
  task.status = report.value("skipped", 0) > 0 ? Task::Status::failed : Task::Status::done;
  return task;
}

}  // namespace

TaskWriter::TaskWriter(TaskQueue& queue, std::string program, std::string database)
    : queue_(queue), program_(std::move(program)), database_(std::move(database)), thread_([this] { work(); }) {}

TaskWriter::~TaskWriter() {
  queue_.stop();
  for (const pid_t process : {running_.load(), learning_.load()})
    if (process != 0) ::kill(process, SIGTERM);
  thread_.join();
}

void TaskWriter::work() {
  while (true) {
    auto tasks = queue_.take(most_together);
    if (tasks.empty()) return;
    try {
      do_tasks(std::move(tasks));
      start_training();
    } catch (const std::exception&) {
      // The disk is full, or the like: what was taken waits in the folder until the server starts again.
      std::this_thread::sleep_for(between_tries);
    }
    if (queue_.stopped()) return;
  }
}

void TaskWriter::do_tasks(std::vector<Task> tasks) {
  if (tasks.front().kind == Task::Kind::remove)
    remove(std::move(tasks.front()));
  else
    write(std::move(tasks));
}

void TaskWriter::start_training() {
  const bool under_way = training_.valid() && training_.wait_for(std::chrono::seconds(0)) != std::future_status::ready;
  if (under_way || queue_.stopped() || !training_is_due(database_)) return;
  training_ = std::async(std::launch::async, [this] { run({"train", "--db", database_, "--quiet"}, learning_); });
}

/// All at once; where something is wrong with one of them, each alone, so that it is told of the right one.
void TaskWriter::write(std::vector<Task> tasks) {
  std::vector<std::string> arguments{"index",    "--db", database_,  "--quiet", "--no-train",
                                     "--report", "-",    "--format", "jsonl"};
  for (const Task& task : tasks) arguments.push_back(queue_.file_of(task));
  const Outcome outcome = run_when_free(arguments);
  if (queue_.stopped() && outcome.status != 0) return;
  const Json report = Json::parse(outcome.out, nullptr, false);
  if (tasks.size() == 1) return queue_.finish(written(std::move(tasks.front()), report));
  const bool whole = report.is_object() && report.value("skipped", 1) == 0;
  for (Task& task : tasks) {
    if (queue_.stopped()) return;
    if (!whole) {
      write({std::move(task)});
      continue;
    }
    task.articles = lines_in(queue_.file_of(task));
    task.status = Task::Status::done;
    queue_.finish(task);
  }
}

void TaskWriter::remove(Task task) {
  const Outcome outcome =
      run_when_free({"delete", "--db", database_, "--quiet", "--", content_of(queue_.file_of(task))});
  if (queue_.stopped() && outcome.status != 0) return;
  task.articles = outcome.status == 0 ? 1 : 0;
  task.status = outcome.status == 2 || outcome.status < 0 ? Task::Status::failed : Task::Status::done;
  if (outcome.status == 1) task.detail = "no article had this id";
  if (task.status == Task::Status::failed) task.detail = "fsearch delete failed; the log of the server says why";
  queue_.finish(task);
}

bool TaskWriter::is_locked() const {
  try {
    const WriteLock lock(database_);
    return false;
  } catch (const Error& error) {
    return error.kind() == Error::Kind::locked;
  }
}

/// Somebody else may index meanwhile: then this waits for its turn.
TaskWriter::Outcome TaskWriter::run_when_free(const std::vector<std::string>& arguments) {
  Outcome outcome;
  for (int tries = 0; tries < most_tries && !queue_.stopped();) {
    outcome = run(arguments, running_);
    const bool answered = outcome.status == 0 || outcome.status == 1 || Json::accept(outcome.out);
    if (answered) return outcome;
    if (!is_locked()) ++tries;
    std::this_thread::sleep_for(between_tries);
  }
  if (!outcome.err.empty() && !queue_.stopped()) [[maybe_unused]]
    const ssize_t said = ::write(STDERR_FILENO, outcome.err.data(), outcome.err.size());
  return outcome;
}

TaskWriter::Outcome TaskWriter::run(const std::vector<std::string>& arguments, std::atomic<pid_t>& process) {
  std::array<int, 2> out{};
  std::array<int, 2> err{};
  if (::pipe2(out.data(), O_CLOEXEC) != 0) return {};
  if (::pipe2(err.data(), O_CLOEXEC) != 0) {
    ::close(out[0]);
    ::close(out[1]);
    return {};
  }
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err[1], STDERR_FILENO);
  std::vector<std::string> words{"fsearch"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  pointers.reserve(words.size() + 1);
  for (auto& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  pid_t started = 0;
  const int failed = ::posix_spawn(&started, program_.c_str(), &actions, nullptr, pointers.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(out[1]);
  ::close(err[1]);
  Outcome outcome;
  if (failed == 0) {
    process = started;
    if (&process == &learning_) ::setpriority(PRIO_PROCESS, static_cast<id_t>(started), background_niceness);
    if (queue_.stopped()) ::kill(started, SIGTERM);
    read_both({out[0], err[0]}, {&outcome.out, &outcome.err});
    int status = 0;
    ::waitpid(started, &status, 0);
    process = 0;
    if (WIFEXITED(status)) outcome.status = WEXITSTATUS(status);
  }
  ::close(out[0]);
  ::close(err[0]);
  return outcome;
}

}  // namespace fsearch::server
