#include "cli/console/output.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "fsearch/error.hpp"

namespace fsearch {

void write_output(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      return;
    } else if (errno != EINTR) {
      throw Error(Error::Kind::not_writable, "standard output", std::strerror(errno));
    }
  }
}

std::string read_input() {
  std::string text;
  std::array<char, 1 << 16> buffer{};
  for (;;) {
    const ssize_t read = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (read == 0) return text;
    if (read > 0)
      text.append(buffer.data(), static_cast<std::size_t>(read));
    else if (errno != EINTR)
      throw Error(Error::Kind::unreadable, "standard input", std::strerror(errno));
  }
}

std::ifstream open_file(const std::string& path, const std::string& what) {
  if (std::filesystem::is_directory(path)) throw Error(Error::Kind::unreadable, path, "a folder, not " + what);
  std::ifstream file(path, std::ios::binary);
  if (!file)
    throw Error(Error::Kind::unreadable, path,
                what + " cannot be read (" + std::strerror(errno) + "); check its name and its permissions");
  return file;
}

}  // namespace fsearch
