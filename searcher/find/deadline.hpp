/// When a search gives up looking for more. Private to searcher/.
#pragma once
#include <chrono>
#include <stop_token>
#include <utility>

namespace fsearch {

class Deadline {
 public:
  /// Passes after so many seconds from now on, not by time where they are 0, and when `stop` is requested.
  explicit Deadline(double seconds = 0, std::stop_token stop = {}) : limited_(seconds > 0), stop_(std::move(stop)) {
    if (limited_)
      end_ = Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
  }

  /// Returns whether it has passed. Who is told so leaves something out. Some 30 nanoseconds.
  bool passed() {
    told_ = told_ || (limited_ && Clock::now() >= end_) || stop_.stop_requested();
    return told_;
  }

  /// Returns whether anybody was told that it has.
  bool told() const { return told_; }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point end_{};
  bool limited_ = false;
  std::stop_token stop_;
  bool told_ = false;
};

}  // namespace fsearch
