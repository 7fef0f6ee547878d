/// A bounded queue of requests, and the threads that answer them.
#pragma once
#include <atomic>
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
  /// `waiting` is kept at how many do.
  WorkQueue(std::vector<Handler> handlers, std::size_t capacity, std::atomic<std::size_t>& waiting);

  /// Forgets what waits, and returns when what was begun is answered.
  ~WorkQueue();
  WorkQueue(const WorkQueue&) = delete;
  WorkQueue& operator=(const WorkQueue&) = delete;

  /// Returns false, and does nothing, where the queue is full; what goes `on` with a response always has room.
  bool push(Request request, Done done, bool on = false);

 private:
  struct Task {
    Request request;
    Done done;
  };

  void work(const Handler& handler);

  const std::size_t capacity_;
  std::atomic<std::size_t>& waiting_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Task> tasks_;
  bool over_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace fsearch::server
