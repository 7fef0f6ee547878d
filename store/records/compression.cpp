#include "store/records/compression.hpp"

#include <zstd.h>

#include <new>

namespace fsearch {
namespace {

struct Free {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
  void operator()(ZSTD_CDict* dictionary) const { ZSTD_freeCDict(dictionary); }
  void operator()(ZSTD_DDict* dictionary) const { ZSTD_freeDDict(dictionary); }
};

template <class Thing>
using Owned = std::unique_ptr<Thing, Free>;

template <class Thing>
Owned<Thing> owned(Thing* thing) {
  if (thing == nullptr) throw std::bad_alloc();
  return Owned<Thing>(thing);
}

}  // namespace

struct Compressor::State {
  int level;
  Owned<ZSTD_CDict> dictionary;  // None without one: zstd would fit its tables to the largest input, not to each.
  Owned<ZSTD_CCtx> context;
  std::string frame;

  std::size_t compress(std::string_view bytes) {
    if (dictionary)
      return ZSTD_compress_usingCDict(context.get(), frame.data(), frame.size(), bytes.data(), bytes.size(),
                                      dictionary.get());
    return ZSTD_compressCCtx(context.get(), frame.data(), frame.size(), bytes.data(), bytes.size(), level);
  }
};

Compressor::Compressor(int level, std::string_view dictionary)
    : state_(new State{level, {}, owned(ZSTD_createCCtx()), {}}) {
  if (!dictionary.empty()) state_->dictionary = owned(ZSTD_createCDict(dictionary.data(), dictionary.size(), level));
}
Compressor::~Compressor() = default;
Compressor::Compressor(Compressor&&) noexcept = default;
Compressor& Compressor::operator=(Compressor&&) noexcept = default;

std::string Compressor::compress(std::string_view bytes) {
  std::string& frame = state_->frame;
  if (frame.size() < ZSTD_compressBound(bytes.size())) frame.resize(ZSTD_compressBound(bytes.size()));
  const std::size_t size = state_->compress(bytes);
  if (ZSTD_isError(size) != 0) throw std::bad_alloc();  // The bound rules out every other failure.
  return frame.substr(0, size);
}

struct Decompressor::State {
  Owned<ZSTD_DDict> dictionary;
  Owned<ZSTD_DCtx> context;
  std::string bytes;
};

Decompressor::Decompressor(std::string_view dictionary)
    : state_(new State{owned(ZSTD_createDDict(dictionary.data(), dictionary.size())), owned(ZSTD_createDCtx()), {}}) {}
Decompressor::~Decompressor() = default;
Decompressor::Decompressor(Decompressor&&) noexcept = default;
Decompressor& Decompressor::operator=(Decompressor&&) noexcept = default;

std::optional<std::string_view> Decompressor::decompress(std::string_view frame, std::size_t most_bytes) {
  const unsigned long long claimed = ZSTD_getFrameContentSize(frame.data(), frame.size());
  if (claimed == ZSTD_CONTENTSIZE_ERROR || claimed == ZSTD_CONTENTSIZE_UNKNOWN || claimed > most_bytes)
    return std::nullopt;
  std::string& bytes = state_->bytes;
  if (bytes.size() < claimed) bytes.resize(claimed);
  const std::size_t size = ZSTD_decompress_usingDDict(state_->context.get(), bytes.data(), claimed, frame.data(),
                                                      frame.size(), state_->dictionary.get());
  if (ZSTD_isError(size) != 0 || size != claimed) return std::nullopt;
  return std::string_view(bytes).substr(0, size);
}

}  // namespace fsearch
