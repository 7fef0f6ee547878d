#include "cli/console/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace fsearch {
namespace {

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view{} : value;
}

}  // namespace

Terminal standard_output() {
  return {.is_terminal = ::isatty(STDOUT_FILENO) == 1, .no_color = variable("NO_COLOR"), .term = variable("TERM")};
}

bool use_colour(std::string_view choice, const Terminal& terminal) {
  if (choice != "auto") return choice == "always";
  return terminal.is_terminal && terminal.no_color.empty() && terminal.term != "dumb";
}

std::size_t terminal_columns() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
  return std::max<std::size_t>(size.ws_col, 20);
}

std::size_t terminal_rows() {
  winsize size{};
  return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 ? 24 : size.ws_row;
}

}  // namespace fsearch
