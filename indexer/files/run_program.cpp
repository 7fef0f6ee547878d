#include "indexer/files/run_program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <string_view>

#include "indexer/files/file_handle.hpp"

namespace fsearch::archives {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t most_errors = 2000;  // Bytes kept.

struct Pipe {
  FileHandle read, write;
  bool open() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    read = FileHandle(ends[0]);
    write = FileHandle(ends[1]);
    return true;
  }
};

std::string path_of(const std::string& program) {
  const char* path = std::getenv("PATH");
  std::string_view folders = path == nullptr ? "/usr/bin:/bin" : path;
  while (!folders.empty()) {
    const std::size_t end = std::min(folders.find(':'), folders.size());
    auto candidate = std::string(folders.substr(0, end)) + "/" + program;
    if (access(candidate.c_str(), X_OK) == 0) return candidate;
    folders.remove_prefix(std::min(end + 1, folders.size()));
  }
  return "";
}

void limit(__rlimit_resource_t what, rlim_t most) {
  const rlimit value{most, most};
  setrlimit(what, &value);
}

// What the child does until it is the other program: only calls that are safe after a fork of many threads.
[[noreturn]] void become(const char* path, char* const* arguments, int input, const Pipe& output, const Pipe& errors,
                         const ProgramLimits& limits) {
  static char locale[] = "LC_ALL=C.UTF-8";
  std::array<char*, 2> environment = {locale, nullptr};
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  dup2(input, STDIN_FILENO);
  dup2(output.write.number(), STDOUT_FILENO);
  dup2(errors.write.number(), STDERR_FILENO);
  close_range(STDERR_FILENO + 1, ~0U, 0);
  limit(RLIMIT_AS, limits.memory);
  limit(RLIMIT_CPU, static_cast<rlim_t>(limits.seconds));
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  execve(path, arguments, environment.data());
  _exit(127);
}

// Reads what there is; closes the pipe at its end. Returns false where the text is longer than it may be.
bool take(FileHandle& pipe, std::string& text, std::size_t most, bool keep_reading) {
  std::array<char, 65536> buffer{};
  const auto got = ::read(pipe.number(), buffer.data(), buffer.size());
  if (got < 0 && errno == EINTR) return true;
  if (got <= 0) {
    pipe.close();
    return true;
  }
  const auto size = static_cast<std::size_t>(got);
  const bool fits = text.size() + size <= most;
  text.append(buffer.data(), std::min(size, most - text.size()));
  return fits || keep_reading;
}

// Reads both pipes to their ends; returns why it stopped before.
ProgramResult::End drain(Pipe& output, Pipe& errors, ProgramResult& result, const ProgramLimits& limits) {
  const auto deadline = Clock::now() + std::chrono::seconds(3 * limits.seconds);
  while (output.read.is_open() || errors.read.is_open()) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return ProgramResult::End::out_of_time;
    std::array<pollfd, 2> watched = {{{output.read.number(), POLLIN, 0}, {errors.read.number(), POLLIN, 0}}};
    if (poll(watched.data(), watched.size(), static_cast<int>(std::min<long long>(left, 1000))) <= 0) continue;
    if (watched[0].revents != 0 && !take(output.read, result.output, limits.output, false))
      return ProgramResult::End::too_much;
    if (watched[1].revents != 0) take(errors.read, result.errors, most_errors, true);
  }
  return ProgramResult::End::done;
}

ProgramResult::End wait_for(pid_t child, ProgramResult::End so_far) {
  if (so_far != ProgramResult::End::done) kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (so_far != ProgramResult::End::done) return so_far;
  if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL))
    return ProgramResult::End::out_of_time;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? ProgramResult::End::done : ProgramResult::End::failed;
}

}  // namespace

std::optional<ProgramResult> run_program(const std::vector<std::string>& command, int input,
                                         const ProgramLimits& limits) {
  const auto path = path_of(command.front());
  Pipe output, errors;
  if (path.empty() || !output.open() || !errors.open()) return std::nullopt;
  std::vector<std::string> words = command;
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (auto& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  lseek(input, 0, SEEK_SET);
  const pid_t child = fork();
  if (child < 0) return std::nullopt;
  if (child == 0) become(path.c_str(), arguments.data(), input, output, errors, limits);
  output.write.close();
  errors.write.close();
  ProgramResult result;
  result.end = wait_for(child, drain(output, errors, result, limits));
  result.errors.resize(std::min(result.errors.find('\n'), result.errors.size()));
  return result;
}

}  // namespace fsearch::archives
