#include "server/http/work_queue.hpp"

#include <utility>

namespace fsearch::server {

WorkQueue::WorkQueue(std::vector<Handler> handlers, std::size_t capacity, std::atomic<std::size_t>& waiting)
    : capacity_(capacity * handlers.size()), waiting_(waiting) {
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

bool WorkQueue::push(Request request, Done done, bool on) {
  {
    const std::lock_guard lock(mutex_);
    if (!on && tasks_.size() >= capacity_) return false;
    tasks_.push_back({std::move(request), std::move(done)});
    waiting_ = tasks_.size();
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
    waiting_ = tasks_.size();
    lock.unlock();
    task.done(handler(task.request));
  }
}

}  // namespace fsearch::server
