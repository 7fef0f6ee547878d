/// Makes the changes of a queue, one after the other, by the program's own commands: `fsearch index` and `fsearch
/// delete`, each in a process of its own, so that writing over HTTP and in a terminal is one thing.
#pragma once
#include <sys/types.h>

#include <atomic>
#include <future>
#include <string>
#include <thread>
#include <vector>

#include "server/writing/task_queue.hpp"

namespace fsearch::server {

class TaskWriter {
 public:
  /// Works on a thread of its own from now on. `program` is fsearch itself, `database` an index.
  TaskWriter(TaskQueue& queue, std::string program, std::string database);

  /// Stops the queue and what is under way, which is done again the next time.
  ~TaskWriter();
  TaskWriter(const TaskWriter&) = delete;
  TaskWriter& operator=(const TaskWriter&) = delete;

 private:
  struct Outcome {
    int status = -1;  ///< As the command exits; -1 where it did not.
    std::string out, err;
  };

  void work();
  void do_tasks(std::vector<Task> tasks);
  void write(std::vector<Task> tasks);
  void remove(Task task);
  void start_training();
  Outcome run(const std::vector<std::string>& arguments, std::atomic<pid_t>& process);
  Outcome run_when_free(const std::vector<std::string>& arguments);
  bool is_locked() const;

  TaskQueue& queue_;
  const std::string program_, database_;
  std::atomic<pid_t> running_ = 0;
  std::atomic<pid_t> learning_ = 0;
  std::future<void> training_;  ///< Under way, or done; no task waits for it.
  std::thread thread_;
};

}  // namespace fsearch::server
