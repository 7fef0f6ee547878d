#include "indexer/files/scratch_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "fsearch/error.hpp"

namespace fsearch::archives {
namespace {

constexpr mode_t ours_alone = 0600;

// A file system that cannot make nameless files leaves memory.
int open_nameless() {
  std::error_code unknown;
  const auto folder = std::filesystem::temp_directory_path(unknown);
  const int file = unknown ? -1 : open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, ours_alone);
  return file >= 0 ? file : memfd_create("fsearch", MFD_CLOEXEC);
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

ScratchFile::ScratchFile(ByteStream& content, const std::string& path, std::size_t most_bytes)
    : file_(open_nameless()) {
  const auto give_up = [&](const std::string& why) { throw Error(Error::Kind::unreadable, path, why); };
  if (!file_.is_open()) give_up(std::string("no scratch file can be made (") + std::strerror(errno) + ")");
  std::array<char, std::size_t{1} << 16U> buffer{};
  std::size_t all = 0;
  while (const std::size_t got = content.read(buffer.data(), buffer.size())) {
    all += got;
    if (all > most_bytes) give_up("larger than " + std::to_string(most_bytes >> 20U) + " MB");
    if (!write_all(number(), {buffer.data(), got}))
      give_up(std::string("cannot be copied (") + std::strerror(errno) + ")");
  }
}

}  // namespace fsearch::archives
