#include <csignal>
#include <cstdio>
#include <exception>

#include "cli/command.hpp"
#include "cli/command_line.hpp"

// Errors end here, and nowhere else.
int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return fsearch::run_command_line({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "fsearch: %s\n", error.what());
    return fsearch::kFailed;
  }
}
