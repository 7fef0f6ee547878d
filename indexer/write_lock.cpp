#include "indexer/write_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "schema/error.hpp"
#include "schema/index_schema.hpp"

namespace fsearch {
namespace {

std::string holder(int file) {
  std::array<char, 32> text{};
  const auto size = pread(file, text.data(), text.size(), 0);
  return size > 0 ? "pid " + std::string(text.data(), static_cast<std::size_t>(size)) : "another process";
}

}  // namespace

WriteLock::WriteLock(const std::string& directory) {
  const std::string path = directory + "/" + std::string(schema::directory::lock);
  file_ = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (file_ < 0)
    throw Error(Error::Kind::not_writable, directory,
                "cannot write here (" + std::generic_category().message(errno) +
                    "); choose another directory with --db");
  if (flock(file_, LOCK_EX | LOCK_NB) != 0) {
    const std::string who = holder(file_);
    close(file_);
    throw Error(Error::Kind::locked, directory,
                "another fsearch is indexing " + directory + " (" + who + "); wait until it has finished");
  }
  // Only a courtesy to the second writer: the lock itself is flock's, so a full disk may lose the number.
  const std::string pid = std::to_string(getpid());
  if (ftruncate(file_, 0) == 0) [[maybe_unused]]
    const auto written = pwrite(file_, pid.data(), pid.size(), 0);
}

WriteLock::~WriteLock() { close(file_); }

}  // namespace fsearch
