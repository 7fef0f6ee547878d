#include "store/write_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>

#include "fsearch/error.hpp"
#include "store/records/index_schema.hpp"

namespace fsearch {
namespace {

std::string holder(int file) {
  std::array<char, 32> text{};
  const auto size = pread(file, text.data(), text.size(), 0);
  if (size <= 0) return "another process";
  const std::string_view lines(text.data(), static_cast<std::size_t>(size));
  return "pid " + std::string(lines.substr(0, lines.find('\n')));
}

// The number is a courtesy to the second writer: the lock itself is flock's, so a full disk may lose both
// lines. They are written over the old ones before those are cut: at no moment is the mark away.
void sign(int file) {
  const std::string lines = std::to_string(getpid()) + "\n" + std::string(schema::directory::mark) + "\n";
  const auto size = static_cast<ssize_t>(lines.size());
  if (pwrite(file, lines.data(), lines.size(), 0) == size) [[maybe_unused]]
    const int cut = ftruncate(file, size);
}

}  // namespace

WriteLock::WriteLock(const std::string& directory, std::string_view name) {
  const std::string path = directory + "/" + std::string(name);
  file_ = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
  if (file_ < 0)
    throw Error(
        Error::Kind::not_writable, directory,
        "cannot write here (" + std::generic_category().message(errno) + "); choose another directory with --db");
  if (flock(file_, LOCK_EX | LOCK_NB) != 0) {
    const std::string who = holder(file_);
    close(file_);
    const std::string work = name == schema::directory::lock ? "indexing " : "learning from ";
    throw Error(Error::Kind::locked, directory,
                "another fsearch is " + work + directory + " (" + who + "); wait until it has finished");
  }
  sign(file_);
}

WriteLock::~WriteLock() { close(file_); }

}  // namespace fsearch
