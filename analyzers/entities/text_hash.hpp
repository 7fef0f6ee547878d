/// A quick hash of a short text.
#pragma once
#include <cstdint>
#include <cstring>
#include <string_view>

namespace fsearch {

/// Returns 64 bits, eight bytes of `text` at a step; no two names are to be met that share them all.
inline std::uint64_t text_hash(std::string_view text) {
  std::uint64_t sum = text.size() * 0x9E3779B97F4A7C15ULL;
  while (!text.empty()) {
    std::uint64_t word = 0;
    const std::size_t taken = text.size() < 8 ? text.size() : 8;
    std::memcpy(&word, text.data(), taken);
    sum = (sum ^ word) * 0xFF51AFD7ED558CCDULL;
    sum ^= sum >> 32;
    text.remove_prefix(taken);
  }
  return sum;
}

}  // namespace fsearch
