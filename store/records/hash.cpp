#include "store/records/hash.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace fsearch {
namespace {

std::string hexadecimal(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    hex += digits[byte >> 4U];
    hex += digits[byte & 15U];
  }
  return hex;
}

}  // namespace

std::uint64_t hash64(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

std::string hash64_bytes(std::string_view bytes) {
  XXH64_canonical_t canonical;
  XXH64_canonicalFromHash(&canonical, hash64(bytes));
  return {std::begin(canonical.digest), std::end(canonical.digest)};
}

std::string hash64_hex(std::string_view bytes) { return hexadecimal(hash64_bytes(bytes)); }

std::string hash128_hex(std::string_view bytes) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
  return hexadecimal(std::string(std::begin(canonical.digest), std::end(canonical.digest)));
}

}  // namespace fsearch
