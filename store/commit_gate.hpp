/// Lets a searcher end its search where a writer's commits overtake it again and again.
///
/// Xapian keeps the state before the last commit, and no older one: on a slow disk, beside a writer that commits all
/// the time, a search would begin anew for ever. Such a searcher keeps the gate of the generation shut while it
/// searches once more, and the writer waits before it. Locks on the generation's folder (flock), which go with the
/// process.
#pragma once
#include <chrono>
#include <filesystem>

namespace fsearch {

/// How long each waits for the other; then it goes on all the same, for the other may hang.
inline constexpr std::chrono::seconds most_patience{5};

/// A searcher's: no commit begins while it lives. Waits for the one that is under way. Does nothing where the folder is
/// gone, or its file system knows no locks.
class ShutGate {
 public:
  explicit ShutGate(const std::filesystem::path& generation);
  ~ShutGate();
  ShutGate(ShutGate&& other) noexcept;
  ShutGate& operator=(ShutGate&&) = delete;

 private:
  int folder_;
};

/// A writer's, around its commit: waits until no searcher shuts the gate.
class PassedGate {
 public:
  explicit PassedGate(const std::filesystem::path& generation);
  ~PassedGate();
  PassedGate(const PassedGate&) = delete;
  PassedGate& operator=(const PassedGate&) = delete;

 private:
  int folder_;
};

}  // namespace fsearch
