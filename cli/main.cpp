#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <string>

#include "cli/command.hpp"
#include "cli/command_line.hpp"
#include "cli/messages.hpp"

namespace {

// A closed stream would have its number given to the next file opened: an index's own could be read as the
// input, or written over by a message. In its place stands one that fails.
void hold_closed_streams() {
  for (int file = STDIN_FILENO; file <= STDERR_FILENO; ++file)
    if (fcntl(file, F_GETFD) < 0 && open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0)
      std::_Exit(fsearch::kFailed);
}

}  // namespace

// Errors end here, and nowhere else.
int main(int argc, char** argv) {
  hold_closed_streams();
  std::set_new_handler([] { throw std::bad_alloc(); });  // Without one, mimalloc aborts.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return fsearch::run_command_line({argv + 1, argv + argc});
  } catch (const std::bad_alloc&) {
    std::fputs(
        "fsearch: out of memory; what was published before is as it was. Give it more memory, smaller "
        "inputs, or fewer threads with --jobs\n",
        stderr);
  } catch (const std::exception& error) {
    fsearch::write_message(std::string("fsearch: ") + error.what());
  } catch (...) {
    fsearch::write_message("fsearch: failed for a reason that it does not know");
  }
  return fsearch::kFailed;
}
