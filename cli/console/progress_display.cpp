#include "cli/console/progress_display.hpp"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "cli/console/messages.hpp"

namespace fsearch {
namespace {

constexpr std::size_t bar_columns = 24;
constexpr std::chrono::milliseconds between_repaints{100};
constexpr std::chrono::seconds between_lines{5};

std::string whole(double value) { return std::to_string(std::llround(value)); }

std::string duration(double seconds) {
  if (seconds < 100) return whole(std::ceil(seconds)) + " s";
  return seconds < 6000 ? whole(seconds / 60) + " min" : whole(seconds / 3600) + " h";
}

std::string bar(double fraction, std::size_t columns) {
  const auto filled = static_cast<std::size_t>(fraction * static_cast<double>(columns));
  return "[" + std::string(filled, '#') + std::string(columns - filled, '-') + "]";
}

}  // namespace

std::string progress_line(const ProgressState& state, std::size_t columns) {
  std::string line = state.phase;
  const double fraction = std::clamp(state.fraction.value_or(0), 0.0, 1.0);
  if (state.fraction) line += "  " + bar(fraction, columns) + "  " + whole(std::floor(fraction * 100)) + " %";
  line += "  " + counted(state.articles, "article");
  if (state.seconds > 0) line += "  " + whole(static_cast<double>(state.articles) / state.seconds) + "/s";
  // Before a hundredth is done, or a second has passed, an estimate would only jump about.
  if (state.fraction && fraction >= .01 && fraction < 1 && state.seconds >= 1)
    line += "  " + duration(state.seconds * (1 - fraction) / fraction) + " left";
  return line;
}

ProgressDisplay::ProgressDisplay(bool quiet) : quiet_(quiet), terminal_(isatty(STDERR_FILENO) != 0) {}

double ProgressDisplay::seconds() const { return std::chrono::duration<double>(Clock::now() - start_).count(); }

void ProgressDisplay::update(ProgressState state) {
  const auto now = Clock::now();
  const bool due = now - shown_ >= (terminal_ ? Clock::duration(between_repaints) : Clock::duration(between_lines));
  const bool new_phase = terminal_ && state.phase != phase_;
  if (quiet_ || (!due && !new_phase)) return;
  shown_ = now;
  phase_ = state.phase;
  state.seconds = seconds();
  const std::string line = progress_line(state, bar_columns);
  std::fputs(terminal_ ? ("\r" + line + "\x1b[K").c_str() : (line + "\n").c_str(), stderr);
}

void ProgressDisplay::clear() const {
  if (terminal_ && !quiet_) std::fputs("\r\x1b[K", stderr);
}

}  // namespace fsearch
