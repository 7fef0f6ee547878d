#include "cli/console/pager.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "cli/console/output.hpp"
#include "cli/console/terminal.hpp"

namespace fsearch {
namespace {

std::string pager() {
  const char* chosen = std::getenv("PAGER");
  return chosen == nullptr ? "less -R" : chosen;
}

bool is_longer_than_screen(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) >= terminal_rows();
}

/// Returns whether the pager could be run; a reader who leaves it early has been served.
bool show_in(const std::string& command, const std::string& text) {
  ::setenv("LESS", "R", 0);  // Else a plain "less" shows colours as signs.
  FILE* pipe = ::popen(command.c_str(), "w");
  if (pipe == nullptr) return false;
  std::fwrite(text.data(), 1, text.size(), pipe);
  constexpr int not_found = 127 << 8;
  return ::pclose(pipe) != not_found;
}

}  // namespace

void write_paged(const std::string& text) {
  const std::string command = pager();
  const bool paged = standard_output().is_terminal && !command.empty() && is_longer_than_screen(text);
  if (!paged || !show_in(command, text)) write_output(text);
}

}  // namespace fsearch
