#include "store/whole_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "fsearch/error.hpp"
#include "store/sync_to_disk.hpp"

namespace fsearch {
namespace {

constexpr mode_t usual_rights = 0666;  // Less what the umask takes.

[[noreturn]] void fail(const std::string& path) {
  throw Error(Error::Kind::not_writable, path,
              std::string(std::strerror(errno)) + "; check its folder, its rights and the room on the disk");
}

class OpenFile {
 public:
  OpenFile(const std::string& path, int how) : path_(path), file_(open(path.c_str(), how | O_CLOEXEC, usual_rights)) {
    if (file_ < 0) fail(path_);
  }
  ~OpenFile() { close(file_); }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  void write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const auto written = ::write(file_, bytes.data(), bytes.size());
      if (written < 0 && errno != EINTR) fail(path_);
      bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
  }
  void cut(std::int64_t size) const {
    if (size_of_file(path_) > size && ftruncate(file_, size) != 0) fail(path_);
  }
  void keep_rights_of(const std::string& other) const {
    struct stat old {};
    if (stat(other.c_str(), &old) == 0 && fchmod(file_, old.st_mode & 07777U) != 0) fail(path_);
  }
  void sync() const {
    if (fsync(file_) != 0) fail(path_);
  }

 private:
  std::string path_;
  int file_;
};

void sync_folder_of(const std::string& path) {
  const std::string folder = std::filesystem::path(path).parent_path().string();
  sync_to_disk(folder.empty() ? "." : folder);
}

}  // namespace

void replace_file(const std::string& path, std::string_view content) {
  const std::string next = path + ".new";
  {
    const OpenFile file(next, O_WRONLY | O_CREAT | O_TRUNC);
    file.keep_rights_of(path);
    file.write(content);
    file.sync();
  }
  if (rename(next.c_str(), path.c_str()) != 0) fail(path);
  sync_folder_of(path);
}

std::int64_t size_of_file(const std::string& path) {
  struct stat file {};
  return stat(path.c_str(), &file) == 0 ? file.st_size : 0;
}

void append_at(const std::string& path, std::int64_t size, std::string_view content) {
  const OpenFile file(path, O_WRONLY | O_CREAT | O_APPEND);
  file.cut(size);
  const std::int64_t before = size_of_file(path);
  try {
    file.write(content);
    file.sync();
  } catch (const Error&) {
    file.cut(before);
    throw;
  }
  sync_folder_of(path);
}

}  // namespace fsearch
