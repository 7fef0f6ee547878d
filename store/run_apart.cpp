#include "store/run_apart.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include "fsearch/error.hpp"

namespace fsearch {
namespace {

using Work = std::function<void(const std::function<void(std::string_view)>& write)>;

void write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) _exit(EXIT_FAILURE);
    bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
  }
}

// The parent reports a crash: the child leaves neither words of the run-time library nor a core.
void crash_in_silence() {
  const rlimit none{};
  setrlimit(RLIMIT_CORE, &none);
  if (const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC); nowhere >= 0) dup2(nowhere, STDERR_FILENO);
}

[[noreturn]] void run_child(const Work& work, int out) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  crash_in_silence();
  int status = EXIT_SUCCESS;
  try {
    work([out](std::string_view bytes) { write_all(out, bytes); });
  } catch (...) {
    status = EXIT_FAILURE;
  }
  _exit(status);
}

std::string read_all(int file) {
  std::string bytes;
  std::array<char, 4096> buffer{};
  for (;;) {
    const auto got = ::read(file, buffer.data(), buffer.size());
    if (got > 0) bytes.append(buffer.data(), static_cast<std::size_t>(got));
    if (got == 0 || (got < 0 && errno != EINTR)) return bytes;
  }
}

std::string failure_of(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  if (WIFSIGNALED(status))
    return "ended by signal " + std::to_string(WTERMSIG(status)) + ", " + strsignal(WTERMSIG(status));
  return WEXITSTATUS(status) == EXIT_SUCCESS ? "" : "given up";
}

[[noreturn]] void no_process() {
  throw Error(Error::Kind::internal, "", std::string("no process can be started (") + std::strerror(errno) + ")");
}

}  // namespace

ApartOutcome run_apart(const Work& work) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) no_process();
  const pid_t child = fork();
  if (child == 0) run_child(work, ends[1]);
  close(ends[1]);
  if (child < 0) {
    close(ends[0]);
    no_process();
  }
  ApartOutcome outcome;
  outcome.written = read_all(ends[0]);
  close(ends[0]);
  outcome.failure = failure_of(child);
  return outcome;
}

}  // namespace fsearch
