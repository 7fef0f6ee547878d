/// A stretch of bytes in a text.
#pragma once
#include <cstdint>
#include <string_view>

namespace fsearch {

/// Half-open byte offsets [begin, end) into some UTF-8 text.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool operator==(const Span&) const = default;
  std::uint32_t size() const { return end - begin; }
  std::string_view of(std::string_view text) const { return text.substr(begin, size()); }
};

}  // namespace fsearch
