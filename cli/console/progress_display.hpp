/// Shows how far a long run has come: a bar on a terminal, a plain line every few seconds elsewhere.
#pragma once
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace fsearch {

struct ProgressState {
  std::size_t articles = 0;        ///< Done so far.
  std::optional<double> fraction;  ///< Of the whole, 0 to 1, where it is known.
  double seconds = 0;              ///< Since the start.
  std::string phase;               ///< What is going on: "indexing", "merging".
};

/// Returns one line: "indexing  [#####-----]  50 %  12000 articles  1500/s  8 s left". Without a fraction
/// there is neither bar nor remaining time.
std::string progress_line(const ProgressState& state, std::size_t bar_columns);

/// Writes to standard error. Not thread-safe.
class ProgressDisplay {
 public:
  /// A quiet one shows nothing.
  explicit ProgressDisplay(bool quiet = false);

  /// Shows the state, unless the last was shown a moment ago; `phase` changes are always shown.
  void update(ProgressState state);

  /// Removes the bar, so that other messages may follow.
  void clear() const;

  double seconds() const;

 private:
  using Clock = std::chrono::steady_clock;

  bool quiet_;
  bool terminal_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point shown_ = start_;
  std::string phase_;
};

}  // namespace fsearch
