/// A bounded queue of requests, and the threads that answer them.
#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "server/http/message.hpp"

namespace fsearch::server {

class WorkQueue {
 public:
  /// Takes each response, in the thread that made it.
  using Done = std::function<void(Response)>;

  /// Starts a thread for each handler; at most `capacity` requests wait for each.
  WorkQueue(std::vector<Handler> handlers, std::size_t capacity);

  /// Forgets what waits, and returns when what was begun is answered.
  ~WorkQueue();
  WorkQueue(const WorkQueue&) = delete;
  WorkQueue& operator=(const WorkQueue&) = delete;

  /// Returns false, and does nothing, where the queue is full.
  bool push(Request request, Done done);

 private:
  struct Task {
    Request request;
    Done done;
  };

  void work(const Handler& handler);

  const std::size_t capacity_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Task> tasks_;
  bool over_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace fsearch::server
