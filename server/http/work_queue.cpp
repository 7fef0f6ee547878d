#include "server/http/work_queue.hpp"

#include <utility>

namespace fsearch::server {

WorkQueue::WorkQueue(std::vector<Handler> handlers, std::size_t capacity) : capacity_(capacity * handlers.size()) {
  for (Handler& handler : handlers) threads_.emplace_back([this, handler = std::move(handler)] { work(handler); });
}

WorkQueue::~WorkQueue() {
  {
    const std::lock_guard lock(mutex_);
    over_ = true;
    tasks_.clear();
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

bool WorkQueue::push(Request request, Done done) {
  {
    const std::lock_guard lock(mutex_);
    if (tasks_.size() >= capacity_) return false;
    tasks_.push_back({std::move(request), std::move(done)});
  }
  changed_.notify_one();
  return true;
}

void WorkQueue::work(const Handler& handler) {
  while (true) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return over_ || !tasks_.empty(); });
    if (over_) return;
    Task task = std::move(tasks_.front());
    tasks_.pop_front();
    lock.unlock();
    task.done(handler(task.request));
  }
}

}  // namespace fsearch::server
