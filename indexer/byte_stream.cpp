#include "indexer/byte_stream.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <limits>
#include <system_error>
#include <utility>
#include <vector>

#include "schema/error.hpp"

namespace fsearch {
namespace {

constexpr std::size_t chunk_size = std::size_t{1} << 18U;
constexpr std::size_t longest_line = std::size_t{1} << 26U;

[[noreturn]] void fail(const std::string& path, const std::string& why) {
  throw Error(Error::Kind::unreadable, path, why);
}

int open_file(const std::string& path) {
  const int file = path == "-" ? dup(STDIN_FILENO) : open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) fail(path, "cannot be read (" + std::generic_category().message(errno) + ")");
  return file;
}

// Plain and gzip: zlib passes through what is not compressed.
class GzipStream : public ByteStream {
 public:
  explicit GzipStream(std::string path) : path_(std::move(path)), file_(gzdopen(open_file(path_), "rb")) {
    if (file_ == nullptr) fail(path_, "cannot be read (out of memory)");
    gzbuffer(file_, chunk_size);
  }
  ~GzipStream() override { gzclose(file_); }
  GzipStream(const GzipStream&) = delete;
  GzipStream& operator=(const GzipStream&) = delete;

  std::size_t read(char* buffer, std::size_t size) override {
    const int got = gzread(
        file_, buffer, static_cast<unsigned>(std::min<std::size_t>(size, std::numeric_limits<int>::max())));
    int code = Z_OK;
    const char* message = gzerror(file_, &code);
    if (got < 0 || code == Z_BUF_ERROR)
      fail(path_, std::string("cannot be read to its end (") + message + ")");
    return static_cast<std::size_t>(got);
  }
  std::uint64_t consumed() const override {
    return static_cast<std::uint64_t>(std::max<z_off_t>(0, gzoffset(file_)));
  }

 private:
  std::string path_;
  gzFile file_;
};

class ZstdStream : public ByteStream {
 public:
  explicit ZstdStream(std::string path)
      : path_(std::move(path)),
        file_(fdopen(open_file(path_), "rb"), &std::fclose),
        context_(ZSTD_createDCtx(), &ZSTD_freeDCtx),
        input_(chunk_size) {}

  std::size_t read(char* buffer, std::size_t size) override {
    ZSTD_outBuffer out{buffer, size, 0};
    while (out.pos == 0) {
      const bool more = refill();
      if (!more && pending_ == 0) return 0;
      pending_ = ZSTD_decompressStream(context_.get(), &out, &in_);
      if (ZSTD_isError(pending_) != 0)
        fail(path_, std::string("is damaged (") + ZSTD_getErrorName(pending_) + ")");
      if (!more && out.pos == 0) fail(path_, "is cut short");
    }
    return out.pos;
  }
  std::uint64_t consumed() const override { return consumed_; }

 private:
  // Returns false at the end of the file.
  bool refill() {
    if (in_.pos < in_.size) return true;
    in_ = {input_.data(), std::fread(input_.data(), 1, input_.size(), file_.get()), 0};
    consumed_ += in_.size;
    if (std::ferror(file_.get()) != 0) fail(path_, "cannot be read to its end");
    return in_.size > 0;
  }

  std::string path_;
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
  std::unique_ptr<ZSTD_DCtx, std::size_t (*)(ZSTD_DCtx*)> context_;
  std::vector<char> input_;
  ZSTD_inBuffer in_{nullptr, 0, 0};
  std::size_t pending_ = 0;  // What ZSTD_decompressStream still expects: 0 at the end of a frame.
  std::uint64_t consumed_ = 0;
};

}  // namespace

std::unique_ptr<ByteStream> ByteStream::open(const std::string& path) {
  if (path.ends_with(".zst")) return std::make_unique<ZstdStream>(path);
  return std::make_unique<GzipStream>(path);
}

bool LineReader::fill() {
  buffer_.erase(0, begin_);
  begin_ = 0;
  const std::size_t kept = buffer_.size();
  if (kept > longest_line) fail(path_, "has a line of over 64 MB, which is no article");
  buffer_.resize(kept + chunk_size);
  buffer_.resize(kept + stream_.read(buffer_.data() + kept, chunk_size));
  return buffer_.size() > kept;
}

std::optional<std::string_view> LineReader::next() {
  std::size_t searched = begin_;
  std::size_t end = buffer_.find('\n', searched);
  while (end == std::string::npos) {
    searched = buffer_.size() - begin_;
    if (!fill()) break;
    end = buffer_.find('\n', searched);
  }
  if (begin_ >= buffer_.size()) return std::nullopt;
  const bool last = end == std::string::npos;
  std::string_view line = std::string_view(buffer_).substr(begin_, last ? std::string::npos : end - begin_);
  begin_ = last ? buffer_.size() : end + 1;
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
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
