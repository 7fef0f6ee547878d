/// When a search gives up looking for more. Private to searcher/.
#pragma once
#include <chrono>

namespace fsearch {

class Deadline {
 public:
  /// Passes after so many seconds from now on; never where they are 0.
  explicit Deadline(double seconds = 0) : limited_(seconds > 0) {
    if (limited_)
      end_ = Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
  }

  /// Returns whether it has passed. Who is told so leaves something out. Some 30 nanoseconds.
  bool passed() {
    told_ = told_ || (limited_ && Clock::now() >= end_);
    return told_;
  }

  /// Returns whether anybody was told that it has.
  bool told() const { return told_; }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point end_{};
  bool limited_ = false;
  bool told_ = false;
};

}  // namespace fsearch
