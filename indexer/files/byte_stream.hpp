/// A stream of bytes, and what is read from it: its head, its lines, the whole of it.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace fsearch {

/// The content of a file; archive.hpp opens them.
class ByteStream {
 public:
  virtual ~ByteStream() = default;

  /// Fills `buffer` as far as it can, and returns the bytes filled: 0 at the end. Throws Error: unreadable,
  /// where the file is damaged, too.
  virtual std::size_t read(char* buffer, std::size_t size) = 0;

  /// Returns how much of the file, as it is stored, has been read.
  virtual std::uint64_t consumed() const = 0;
};

/// Bytes in memory, which must outlive it.
class MemoryStream : public ByteStream {
 public:
  explicit MemoryStream(std::string_view bytes) : bytes_(bytes) {}

  std::size_t read(char* buffer, std::size_t size) override;
  std::uint64_t consumed() const override { return given_; }

 private:
  std::string_view bytes_;
  std::size_t given_ = 0;
};

/// A stream whose first bytes can be seen before they are read.
class HeadStream : public ByteStream {
 public:
  /// Reads the head of `rest`, up to 64 KB.
  explicit HeadStream(ByteStream& rest);

  std::string_view head() const { return head_; }
  std::size_t read(char* buffer, std::size_t size) override;
  std::uint64_t consumed() const override { return rest_.consumed(); }

 private:
  ByteStream& rest_;
  std::string head_;
  std::size_t given_ = 0;  // Bytes of the head that were read.
};

/// Splits a stream into lines.
class LineReader {
 public:
  explicit LineReader(ByteStream& stream) : stream_(stream) {}

  /// Returns the next line without its end ("\n" or "\r\n"), valid until the next call; nothing at the end.
  /// A line of over 64 MB is passed over: it comes empty, and was_too_long() is true until the next call.
  /// Throws Error: unreadable.
  std::optional<std::string_view> next();

  bool was_too_long() const { return too_long_; }
  /// Returns true where the line ended with "\r\n".
  bool had_return() const { return had_return_; }

 private:
  bool fill();

  ByteStream& stream_;
  std::string buffer_;
  std::size_t begin_ = 0;
  bool too_long_ = false;
  bool had_return_ = false;
};

/// Returns the whole of a stream. Throws Error: unreadable, also for more than `most_bytes`.
std::string read_all(ByteStream& stream, const std::string& path, std::size_t most_bytes);

}  // namespace fsearch
