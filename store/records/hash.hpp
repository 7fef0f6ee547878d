/// Stable hashes (XXH3): the same bytes hash alike on every machine, so hashes may be stored.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace fsearch {

/// Returns 64 bits.
std::uint64_t hash64(std::string_view bytes);

/// Returns the same as 8 bytes, most significant first.
std::string hash64_bytes(std::string_view bytes);

/// Returns 64 bits as 16 hexadecimal digits.
std::string hash64_hex(std::string_view bytes);

/// Returns 128 bits as 32 hexadecimal digits: for any practical purpose, alike only for the same input.
std::string hash128_hex(std::string_view bytes);

}  // namespace fsearch
