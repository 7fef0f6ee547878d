/// Changes to an index that clients asked for, kept on disk until they are made.
///
/// A task is a file of the queue's folder, written through to the disk before its number is given out: what was
/// acknowledged outlives a crash of the program and of the machine. Tasks are done in the order of their numbers. One
/// that was begun when the program died is done again, which changes nothing: articles replace those of the same id.
#pragma once
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fsearch::server {

struct Task {
  enum class Kind { write, remove };  ///< Lines of JSON, one an article; or the id of one.
  enum class Status { waiting, running, done, failed };

  std::uint64_t number = 0;
  Kind kind = Kind::write;
  Status status = Status::waiting;
  std::size_t articles = 0;  ///< Written, unchanged ones included, or removed.
  std::string detail;        ///< What went wrong; empty where nothing did.
};

/// All functions may be called from any thread.
class TaskQueue {
 public:
  static constexpr std::size_t most_waiting = 10'000;
  static constexpr std::size_t kept_done = 1'000;  ///< Tasks done that are remembered.

  /// Opens the queue in `folder`, made where it is missing. Throws Error: locked where another process has it,
  /// not_writable.
  explicit TaskQueue(std::string folder);
  ~TaskQueue();
  TaskQueue(const TaskQueue&) = delete;
  TaskQueue& operator=(const TaskQueue&) = delete;

  /// Returns the number of a new task, once it is on disk; nothing where most_waiting wait already. Throws Error
  /// (not_writable).
  std::optional<std::uint64_t> add(Task::Kind kind, std::string_view content);

  /// Returns a task; nothing for a number that was never given out, or is forgotten.
  std::optional<Task> find(std::uint64_t number) const;

  /// Waits for tasks and returns the next ones: several that write, at most `most`, or one that removes. Returns none
  /// once stop() was called.
  std::vector<Task> take(std::size_t most);

  /// Keeps what became of a task (done or failed) and forgets its content. Throws Error (not_writable).
  void finish(const Task& task);

  /// Lets take() return; tasks that were not finished wait for the next time that the queue is opened.
  void stop();
  bool stopped() const;

  /// Returns the file with the content of a task that is not finished.
  std::string file_of(const Task& task) const;

 private:
  void read_folder();
  void write(const std::string& name, std::string_view content);
  void forget_oldest();

  const std::string folder_;
  int lock_ = -1;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::uint64_t, Task> tasks_;
  std::uint64_t next_ = 1;
  std::size_t waiting_ = 0;
  bool stopped_ = false;
};

std::string_view to_string(Task::Kind kind);
std::string_view to_string(Task::Status status);

}  // namespace fsearch::server
