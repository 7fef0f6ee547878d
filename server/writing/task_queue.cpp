#include "server/writing/task_queue.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>

#include "fsearch/error.hpp"
#include "store/sync_to_disk.hpp"

namespace fsearch::server {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

constexpr std::string_view done_name = ".done";

[[noreturn]] void cannot_write(const std::string& path) {
  throw Error(Error::Kind::not_writable, path, "cannot write here (" + std::generic_category().message(errno) + ")");
}

/// Names sort as numbers do.
std::string name_of(std::uint64_t number, std::string_view ending) {
  std::array<char, 32> digits{};
  std::snprintf(digits.data(), digits.size(), "%012llu", static_cast<unsigned long long>(number));
  return digits.data() + std::string(ending);
}

std::string ending_of(Task::Kind kind) { return "." + std::string(to_string(kind)); }

std::string as_json(const Task& task) {
  return Json({{"status", to_string(task.status)},
               {"kind", to_string(task.kind)},
               {"articles", task.articles},
               {"detail", task.detail}})
      .dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// A file that a crash has left without its end says that the task was done: it is written after that.
Task read_done(const fs::path& path, std::uint64_t number) {
  std::ifstream file(path);
  const Json json = Json::parse(file, nullptr, false);
  Task task{.number = number, .kind = Task::Kind::write, .status = Task::Status::done, .articles = 0, .detail = ""};
  if (!json.is_object()) return task;
  if (json.value("status", "") == "failed") task.status = Task::Status::failed;
  if (json.value("kind", "") == "delete") task.kind = Task::Kind::remove;
  task.articles = json.value("articles", std::size_t{0});
  task.detail = json.value("detail", "");
  return task;
}

}  // namespace

std::string_view to_string(Task::Kind kind) { return kind == Task::Kind::write ? "write" : "delete"; }

std::string_view to_string(Task::Status status) {
  constexpr std::array<std::string_view, 4> names{"waiting", "running", "done", "failed"};
  return names[static_cast<std::size_t>(status)];
}

TaskQueue::TaskQueue(std::string folder) : folder_(std::move(folder)) {
  std::error_code error;
  fs::create_directories(folder_, error);
  const std::string path = folder_ + "/lock";
  lock_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (lock_ < 0) cannot_write(folder_);
  if (::flock(lock_, LOCK_EX | LOCK_NB) != 0) {
    ::close(lock_);
    throw Error(Error::Kind::locked, folder_,
                "another server writes by this queue; stop it, or choose another --queue");
  }
  read_folder();
}

TaskQueue::~TaskQueue() { ::close(lock_); }

void TaskQueue::read_folder() {
  for (const auto& entry : fs::directory_iterator(folder_)) {
    const std::string name = entry.path().filename().string();
    std::uint64_t number = 0;
    const auto [end, problem] = std::from_chars(name.data(), name.data() + name.size(), number);
    const std::string_view ending(end, static_cast<std::size_t>(name.data() + name.size() - end));
    if (problem != std::errc{} || ending.ends_with(".new")) continue;
    next_ = std::max(next_, number + 1);
    if (ending == done_name)
      tasks_[number] = read_done(entry.path(), number);
    else if (!tasks_.contains(number))
      tasks_[number] = {.number = number,
                        .kind = ending == ".delete" ? Task::Kind::remove : Task::Kind::write,
                        .status = Task::Status::waiting,
                        .articles = 0,
                        .detail = ""};
  }
  for (const auto& [_, task] : tasks_)
    if (task.status == Task::Status::waiting) ++waiting_;
}

void TaskQueue::write(const std::string& name, std::string_view content) {
  const std::string path = folder_ + "/" + name;
  const std::string aside = path + ".new";
  std::FILE* file = std::fopen(aside.c_str(), "wb");
  if (file == nullptr) cannot_write(folder_);
  const bool written = std::fwrite(content.data(), 1, content.size(), file) == content.size();
  if (std::fclose(file) != 0 || !written) cannot_write(folder_);
  sync_to_disk(aside);
  if (std::rename(aside.c_str(), path.c_str()) != 0) cannot_write(folder_);
  sync_to_disk(folder_);
}

std::optional<std::uint64_t> TaskQueue::add(Task::Kind kind, std::string_view content) {
  const std::lock_guard lock(mutex_);
  if (waiting_ >= most_waiting) return std::nullopt;
  const std::uint64_t number = next_++;
  write(name_of(number, ending_of(kind)), content);
  tasks_[number] = {.number = number, .kind = kind, .status = Task::Status::waiting, .articles = 0, .detail = ""};
  ++waiting_;
  changed_.notify_all();
  return number;
}

std::optional<Task> TaskQueue::find(std::uint64_t number) const {
  const std::lock_guard lock(mutex_);
  const auto found = tasks_.find(number);
  return found == tasks_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<Task> TaskQueue::take(std::size_t most) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return stopped_ || waiting_ > 0; });
  std::vector<Task> taken;
  if (stopped_) return taken;
  for (auto& [_, task] : tasks_) {
    if (task.status != Task::Status::waiting) continue;
    const bool fits = taken.empty() || (task.kind == Task::Kind::write && taken.front().kind == Task::Kind::write);
    if (!fits || taken.size() == most) break;
    task.status = Task::Status::running;
    taken.push_back(task);
  }
  waiting_ -= taken.size();
  return taken;
}

void TaskQueue::finish(const Task& task) {
  const std::lock_guard lock(mutex_);
  write(name_of(task.number, done_name), as_json(task));
  std::remove(file_of(task).c_str());
  tasks_[task.number] = task;
  forget_oldest();
}

void TaskQueue::forget_oldest() {
  std::size_t done = 0;
  for (const auto& [_, task] : tasks_)
    if (task.status == Task::Status::done || task.status == Task::Status::failed) ++done;
  for (auto it = tasks_.begin(); done > kept_done && it != tasks_.end();) {
    const bool over = it->second.status == Task::Status::done || it->second.status == Task::Status::failed;
    if (!over) {
      ++it;
      continue;
    }
    std::remove((folder_ + "/" + name_of(it->first, done_name)).c_str());
    it = tasks_.erase(it);
    --done;
  }
}

void TaskQueue::stop() {
  const std::lock_guard lock(mutex_);
  stopped_ = true;
  changed_.notify_all();
}

bool TaskQueue::stopped() const {
  const std::lock_guard lock(mutex_);
  return stopped_;
}

std::string TaskQueue::file_of(const Task& task) const {
  return folder_ + "/" + name_of(task.number, ending_of(task.kind));
}

}  // namespace fsearch::server
