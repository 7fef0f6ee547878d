/// Raw deflate streams, as Xapian stores the tags it compresses.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace fsearch {

/// Not thread-safe: give each thread its own.
class Deflater {
 public:
  Deflater();
  ~Deflater();
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  /// Returns the stream, valid until the next call; nothing where it would not be shorter than `bytes`.
  std::optional<std::string_view> deflate(std::string_view bytes);

 private:
  struct Stream;
  std::unique_ptr<Stream> stream_;
  std::string out_;
};

}  // namespace fsearch
