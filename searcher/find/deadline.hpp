/// When a search gives up looking for more. Private to searcher/.
#pragma once
#include <chrono>
#include <utility>

#include "fsearch/search.hpp"

namespace fsearch {

class Deadline {
 public:
  /// Passes after so many seconds from now on, not by time where they are 0, and when `stop` says so.
  explicit Deadline(double seconds = 0, StopAsked stop = {}) : limited_(seconds > 0), stop_(std::move(stop)) {
    if (limited_)
      end_ = Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
  }

  /// Returns whether it has passed. Who is told so leaves something out. Some 30 nanoseconds, and what `stop` takes.
  bool passed() {
    told_ = told_ || (limited_ && Clock::now() >= end_) || (stop_ && stop_());
    return told_;
  }

  /// Returns whether anybody was told that it has.
  bool told() const { return told_; }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point end_{};
  bool limited_ = false;
  StopAsked stop_;
  bool told_ = false;
};

}  // namespace fsearch
