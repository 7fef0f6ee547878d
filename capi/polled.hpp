/// Work that may be stopped: by fsearch_interrupt(), and by the poll of the thread that called.
#pragma once
#include <fsearch.h>

#include <chrono>
#include <functional>
#include <stop_token>

namespace fsearch::c {

struct Poll {
  fsearch_poll ask = nullptr;
  void* data = nullptr;
};

/// Sets what is called now and then during calls of this thread; NULL for none.
void set_poll(Poll poll);

/// Takes the poll from its thread for a call, for what a poll calls is not polled itself.
class TakenPoll {
 public:
  TakenPoll();
  ~TakenPoll();
  TakenPoll(const TakenPoll&) = delete;
  TakenPoll& operator=(const TakenPoll&) = delete;

  explicit operator bool() const { return poll_.ask != nullptr; }
  bool says_stop() const { return poll_.ask(poll_.data) != 0; }

 private:
  Poll poll_;
};

/// Says whether a search is to stop: where it was interrupted, or where the poll of its thread, asked some twenty times
/// a second, says so.
class SearchStop {
 public:
  explicit SearchStop(std::stop_token interrupted);

  bool operator()();

  /// Returns whether it has said so.
  bool said() const { return said_; }

 private:
  std::stop_token interrupted_;
  TakenPoll poll_;
  std::chrono::steady_clock::time_point next_poll_;
  bool said_ = false;
};

/// Does `work`, which looks at the token of `stop` now and then. Where this thread has a poll, the work is done on a
/// thread beside it, while this one polls; anything but 0 asks the work to stop. Throws what `work` throws.
void run_polled(std::stop_source stop, const std::function<void()>& work);

}  // namespace fsearch::c
