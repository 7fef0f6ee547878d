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
  explicit Compressor(int level);
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
  Decompressor();
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
