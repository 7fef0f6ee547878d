#include "capi/polled.hpp"

#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace fsearch::c {
namespace {

constexpr std::chrono::milliseconds between_polls{50};

struct Poll {
  fsearch_poll ask = nullptr;
  void* data = nullptr;
};

Poll& poll_of_this_thread() {
  static thread_local Poll poll;
  return poll;
}

/// A thread that does the work of another, which waits.
class Companion {
 public:
  Companion() : thread_([this] { serve(); }) {}

  ~Companion() {
    {
      const std::scoped_lock lock(mutex_);
      leaving_ = true;
    }
    changed_.notify_all();
    thread_.join();
  }

  Companion(const Companion&) = delete;
  Companion& operator=(const Companion&) = delete;

  bool is_of_this_process() const { return process_ == getpid(); }

  /// Calls idle() now and then until the work is done; rethrows what it throws.
  void do_meanwhile(const std::function<void()>& work, const std::function<void()>& idle) {
    std::unique_lock lock(mutex_);
    work_ = &work;
    changed_.notify_all();
    while (!changed_.wait_for(lock, between_polls, [this] { return work_ == nullptr; })) {
      lock.unlock();
      idle();
      lock.lock();
    }
    if (auto failure = std::exchange(failure_, nullptr)) std::rethrow_exception(failure);
  }

 private:
  void serve() {
    std::unique_lock lock(mutex_);
    for (;;) {
      changed_.wait(lock, [this] { return work_ != nullptr || leaving_; });
      if (work_ == nullptr) return;
      lock.unlock();
      std::exception_ptr failure;
      try {
        (*work_)();
      } catch (...) {
        failure = std::current_exception();
      }
      lock.lock();
      failure_ = failure;
      work_ = nullptr;
      changed_.notify_all();
    }
  }

  const pid_t process_ = getpid();
  std::mutex mutex_;
  std::condition_variable changed_;
  const std::function<void()>* work_ = nullptr;
  std::exception_ptr failure_;
  bool leaving_ = false;
  std::thread thread_;  // Last: it uses all the others.
};

/// That of this thread. A child made by fork() has none, whatever its memory says: it starts another.
Companion& companion() {
  static thread_local std::unique_ptr<Companion> mine;
  if (mine && !mine->is_of_this_process()) [[maybe_unused]]
    Companion* const left_in_the_parent = mine.release();
  if (!mine) mine = std::make_unique<Companion>();
  return *mine;
}

}  // namespace

void set_poll(fsearch_poll poll, void* data) { poll_of_this_thread() = {poll, data}; }

void run_polled(std::stop_source stop, const std::function<void(std::stop_token)>& work) {
  const Poll poll = std::exchange(poll_of_this_thread(), {});  // What a poll calls is not polled itself.
  if (poll.ask == nullptr) return work(stop.get_token());
  const std::unique_ptr<void, std::function<void(void*)>> afterwards(&stop,
                                                                     [poll](void*) { poll_of_this_thread() = poll; });
  companion().do_meanwhile([&] { work(stop.get_token()); },
                           [&] {
                             if (poll.ask(poll.data) != 0) stop.request_stop();
                           });
}

}  // namespace fsearch::c

fsearch_status fsearch_set_poll(fsearch_poll poll, void* data) {
  fsearch::c::set_poll(poll, data);
  return FSEARCH_OK;
}
