#include "store/glass/output_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "fsearch/error.hpp"

namespace fsearch::glass {
namespace {

constexpr std::size_t buffer_size = std::size_t{256} * 1024;
constexpr mode_t everyone_may_read = 0666;  // Less what the user's umask takes.

}  // namespace

OutputFile::OutputFile(std::filesystem::path path)
    : path_(std::move(path)),
      descriptor_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, everyone_may_read)) {
  if (descriptor_ < 0) fail(errno);
  buffer_.reserve(buffer_size);
}

OutputFile::~OutputFile() { ::close(descriptor_); }

void OutputFile::write(std::string_view bytes) {
  if (buffer_.size() + bytes.size() > buffer_size) flush();
  buffer_ += bytes;
  size_ += bytes.size();
}

void OutputFile::flush() {
  for (std::string_view rest = buffer_; !rest.empty();) {
    const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
    if (written < 0 && errno != EINTR) fail(errno);
    if (written > 0) rest.remove_prefix(static_cast<std::size_t>(written));
  }
  buffer_.clear();
}

void OutputFile::sync() {
  flush();
  if (::fsync(descriptor_) != 0) fail(errno);
}

void OutputFile::fail(int code) const {
  throw Error(Error::Kind::not_writable, path_.string(),
              code == ENOSPC ? "the disk is full; check the free space, then run the same command again"
                             : "cannot be written: " + std::system_category().message(code));
}

}  // namespace fsearch::glass
