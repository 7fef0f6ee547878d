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

void set_poll(Poll poll) { poll_of_this_thread() = poll; }

TakenPoll::TakenPoll() : poll_(std::exchange(poll_of_this_thread(), {})) {}
TakenPoll::~TakenPoll() { poll_of_this_thread() = poll_; }

SearchStop::SearchStop(std::stop_token interrupted)
    : interrupted_(std::move(interrupted)), next_poll_(std::chrono::steady_clock::now() + between_polls) {}

bool SearchStop::operator()() {
  said_ = said_ || interrupted_.stop_requested();
  if (said_ || !poll_) return said_;
  const auto now = std::chrono::steady_clock::now();
  if (now < next_poll_) return false;
  next_poll_ = now + between_polls;
  return said_ = poll_.says_stop();
}

void run_polled(std::stop_source stop, const std::function<void()>& work) {
  const TakenPoll poll;
  if (!poll) return work();
  companion().do_meanwhile(work, [&] {
    if (poll.says_stop()) stop.request_stop();
  });
}

}  // namespace fsearch::c
