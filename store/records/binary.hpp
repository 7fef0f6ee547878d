/// Compact binary encoding for what an index stores: varints and length-prefixed strings.
///
/// Whatever the bytes, reading stays inside them: past the end, or on a malformed number, a reader is
/// `failed` from then on and yields zeros and empty strings.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace fsearch {

class BinaryWriter {
 public:
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7U) bytes_ += static_cast<char>(value | 0x80U);
    bytes_ += static_cast<char>(value);
  }
  void string(std::string_view value) {
    number(value.size());
    bytes_ += value;
  }
  const std::string& bytes() const { return bytes_; }
  void clear() { bytes_.clear(); }

 private:
  std::string bytes_;
};

class BinaryReader {
 public:
  explicit BinaryReader(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !rest_.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
      if (byte < 0x80) return value;
    }
    return fail();
  }

  /// A view of the bytes given to the constructor.
  std::string_view string() {
    const std::uint64_t size = number();
    if (size > rest_.size()) {
      fail();
      return {};
    }
    const std::string_view value = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return value;
  }

  /// Returns a number of items to come, each of at least one byte: 0, and failed, where the rest cannot hold
  /// them.
  std::uint64_t count() {
    const std::uint64_t items = number();
    return items > rest_.size() ? fail() : items;
  }

  /// Returns what has not been read.
  std::string_view rest() const { return rest_; }

  bool failed() const { return failed_; }
  bool at_end() const { return rest_.empty(); }

 private:
  std::uint64_t fail() {
    failed_ = true;
    rest_ = {};
    return 0;
  }

  std::string_view rest_;
  bool failed_ = false;
};

}  // namespace fsearch
