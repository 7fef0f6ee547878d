#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <string>
#include <system_error>

#include "cli/command_line.hpp"
#include "cli/commands/commands.hpp"
#include "cli/console/messages.hpp"

namespace {

// A closed stream would have its number given to the next file opened: an index's own could be read as the
// input, or written over by a message. In its place stands one that fails.
void hold_closed_streams() {
  for (int file = STDIN_FILENO; file <= STDERR_FILENO; ++file)
    if (fcntl(file, F_GETFD) < 0 && open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0)
      std::_Exit(fsearch::kFailed);
}

void tell_no_room() {
  std::fputs(
      "fsearch: out of memory; what was published before is as it was. "
      "Give it more memory, smaller inputs, or fewer threads with --jobs\n",
      stderr);
}

// Xapian 1.4 ends the process itself where a disk fails while it takes back what it could not commit.
[[noreturn]] void tell_terminated() {
  try {
    if (const auto failure = std::current_exception()) std::rethrow_exception(failure);
  } catch (const std::bad_alloc&) {
    tell_no_room();
    std::_Exit(fsearch::kFailed);
  } catch (...) {  // The message is the same.
  }
  std::fputs(
      "fsearch: ended by a fault inside Xapian; what was published before is as it was. Look at the disk and its "
      "free space, then at the index with: fsearch check\n",
      stderr);
  std::_Exit(fsearch::kFailed);
}

}  // namespace

// Errors end here, and nowhere else.
int main(int argc, char** argv) {
  hold_closed_streams();
  std::signal(SIGPIPE, SIG_IGN);
  std::set_terminate(tell_terminated);
  try {
    return fsearch::run_command_line({argv + 1, argv + argc});
  } catch (const std::bad_alloc&) {
    tell_no_room();
  } catch (const std::system_error& error) {
    if (error.code() == std::errc::resource_unavailable_try_again)  // For a thread and its stack.
      tell_no_room();
    else
      fsearch::write_message(std::string("fsearch: ") + error.what());
  } catch (const std::exception& error) {
    fsearch::write_message(std::string("fsearch: ") + error.what());
  } catch (...) {
    fsearch::write_message("fsearch: failed for a reason that it does not know");
  }
  return fsearch::kFailed;
}
