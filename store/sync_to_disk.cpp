#include "store/sync_to_disk.hpp"

#include <fcntl.h>
#include <unistd.h>

namespace fsearch {

void sync_to_disk(const std::filesystem::path& path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  fsync(file);
  close(file);
}

}  // namespace fsearch
