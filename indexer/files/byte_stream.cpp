#include "indexer/files/byte_stream.hpp"

#include <algorithm>

#include "fsearch/error.hpp"

namespace fsearch {
namespace {

constexpr std::size_t chunk_size = std::size_t{1} << 18U;
constexpr std::size_t head_size = std::size_t{1} << 16U;
constexpr std::size_t longest_line = std::size_t{1} << 26U;

[[noreturn]] void fail(const std::string& path, const std::string& why) {
  throw Error(Error::Kind::unreadable, path, why);
}

}  // namespace

std::size_t MemoryStream::read(char* buffer, std::size_t size) {
  const std::size_t given = bytes_.copy(buffer, size, given_);
  given_ += given;
  return given;
}

HeadStream::HeadStream(ByteStream& rest) : rest_(rest), head_(head_size, '\0') {
  std::size_t filled = 0;
  while (filled < head_.size()) {
    const std::size_t got = rest_.read(head_.data() + filled, head_.size() - filled);
    if (got == 0) break;
    filled += got;
  }
  head_.resize(filled);
}

std::size_t HeadStream::read(char* buffer, std::size_t size) {
  if (given_ == head_.size()) return rest_.read(buffer, size);
  const std::size_t given = head_.copy(buffer, size, given_);
  given_ += given;
  return given;
}

bool LineReader::fill() {
  buffer_.erase(0, begin_);
  begin_ = 0;
  const std::size_t kept = buffer_.size();
  buffer_.resize(kept + chunk_size);
  buffer_.resize(kept + stream_.read(buffer_.data() + kept, chunk_size));
  return buffer_.size() > kept;
}

std::optional<std::string_view> LineReader::next() {
  std::size_t searched = begin_;
  std::size_t end = buffer_.find('\n', searched);
  too_long_ = false;
  while (end == std::string::npos) {
    if (buffer_.size() - begin_ > longest_line) {
      too_long_ = true;
      begin_ = buffer_.size();  // Forgets what it has, so that a line of any length needs no more memory.
    }
    searched = buffer_.size() - begin_;
    if (!fill()) break;
    end = buffer_.find('\n', searched);
  }
  if (begin_ >= buffer_.size() && !too_long_) return std::nullopt;
  const bool last = end == std::string::npos;
  std::string_view line = std::string_view(buffer_).substr(begin_, last ? std::string::npos : end - begin_);
  begin_ = last ? buffer_.size() : end + 1;
  had_return_ = line.ends_with('\r');
  if (had_return_) line.remove_suffix(1);
  return too_long_ ? std::string_view() : line;
}

std::string read_all(ByteStream& stream, const std::string& path, std::size_t most_bytes) {
  std::string bytes;
  for (;;) {
    const std::size_t kept = bytes.size();
    bytes.resize(kept + chunk_size);
    bytes.resize(kept + stream.read(bytes.data() + kept, chunk_size));
    if (bytes.size() == kept) return bytes;
    if (bytes.size() > most_bytes) fail(path, "is too large for one article; split it");
  }
}

}  // namespace fsearch
