/// What a fuzz target is: a function over any bytes, that ends the program where a promise is broken.
///
/// A target has one source file, and seeds in seeds/NAME. It is built twice: by libFuzzer, which looks for new ways
/// through the code (the preset `fuzz`); and with a driver of ours, which needs no clang (every test run).
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

/// Tries one input. Returns 0.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace fsearch::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Ends the program where a promise does not hold of this input.
inline void require(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

}  // namespace fsearch::fuzz
