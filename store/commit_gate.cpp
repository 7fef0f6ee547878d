#include "store/commit_gate.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <thread>
#include <utility>

namespace fsearch {
namespace {

constexpr auto between_tries = std::chrono::milliseconds(2);

int open_folder(const std::filesystem::path& folder) {
  return open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

void close_folder(int folder) {
  if (folder >= 0) close(folder);
}

/// Waits for the lock, but no longer than most_patience.
void lock_folder(int folder, int kind) {
  const auto end = std::chrono::steady_clock::now() + most_patience;
  while (folder >= 0 && flock(folder, kind | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK && errno != EINTR) return;
    if (std::chrono::steady_clock::now() >= end) return;
    std::this_thread::sleep_for(between_tries);
  }
}

}  // namespace

ShutGate::ShutGate(const std::filesystem::path& generation) : folder_(open_folder(generation)) {
  lock_folder(folder_, LOCK_SH);
}

ShutGate::~ShutGate() { close_folder(folder_); }

ShutGate::ShutGate(ShutGate&& other) noexcept : folder_(std::exchange(other.folder_, -1)) {}

PassedGate::PassedGate(const std::filesystem::path& generation) : folder_(open_folder(generation)) {
  lock_folder(folder_, LOCK_EX);
}

PassedGate::~PassedGate() { close_folder(folder_); }

}  // namespace fsearch
