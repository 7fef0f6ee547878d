/// Reads a file, or the standard input, through gzip or zstd where its name says so, in bounded memory.
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace fsearch {

class ByteStream {
 public:
  /// Opens `path`; "-" is the standard input. ".gz" and ".zst" at the end of the name are decompressed.
  /// Throws Error: unreadable.
  static std::unique_ptr<ByteStream> open(const std::string& path);

  virtual ~ByteStream() = default;

  /// Fills `buffer` as far as it can, and returns the bytes filled: 0 at the end. Throws Error: unreadable,
  /// where the file is damaged, too.
  virtual std::size_t read(char* buffer, std::size_t size) = 0;

  /// Returns how much of the file, as it is stored, has been read.
  virtual std::uint64_t consumed() const = 0;
};

/// Splits a stream into lines.
class LineReader {
 public:
  /// `path` is what an Error names.
  LineReader(ByteStream& stream, std::string path) : stream_(stream), path_(std::move(path)) {}

  /// Returns the next line without its end ("\n" or "\r\n"), valid until the next call; nothing at the end.
  /// Throws Error: unreadable, also for a line of over 64 MB.
  std::optional<std::string_view> next();

 private:
  bool fill();

  ByteStream& stream_;
  std::string path_;
  std::string buffer_;
  std::size_t begin_ = 0;
};

/// Returns the whole of a stream. Throws Error: unreadable, also for more than `most_bytes`.
std::string read_all(ByteStream& stream, const std::string& path, std::size_t most_bytes);

}  // namespace fsearch
