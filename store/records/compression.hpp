/// zstd frames of known size. Contexts are kept between calls: making one costs more than a short article.
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace fsearch {

/// Not thread-safe: give each thread its own.
class Compressor {
 public:
  /// Frames are those of `dictionary`, any bytes that are likely to come again; empty for none.
  explicit Compressor(int level, std::string_view dictionary = {});
  ~Compressor();
  Compressor(Compressor&&) noexcept;
  Compressor& operator=(Compressor&&) noexcept;

  std::string compress(std::string_view bytes);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Not thread-safe: give each thread its own.
class Decompressor {
 public:
  /// Reads the frames of this dictionary, and of no other.
  explicit Decompressor(std::string_view dictionary = {});
  ~Decompressor();
  Decompressor(Decompressor&&) noexcept;
  Decompressor& operator=(Decompressor&&) noexcept;

  /// Returns the original bytes, valid until the next call; nothing where the frame is damaged, or claims to
  /// hold more than `most_bytes`.
  std::optional<std::string_view> decompress(std::string_view frame, std::size_t most_bytes);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace fsearch
