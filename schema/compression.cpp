#include "schema/compression.hpp"

#include <zstd.h>

#include <new>

namespace fsearch {
namespace {

struct FreeContext {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

template <class Context>
std::unique_ptr<Context, FreeContext> owned(Context* context) {
  if (context == nullptr) throw std::bad_alloc();
  return std::unique_ptr<Context, FreeContext>(context);
}

}  // namespace

struct Compressor::State {
  int level;
  std::unique_ptr<ZSTD_CCtx, FreeContext> context = owned(ZSTD_createCCtx());
};

Compressor::Compressor(int level) : state_(new State{level}) {}
Compressor::~Compressor() = default;
Compressor::Compressor(Compressor&&) noexcept = default;
Compressor& Compressor::operator=(Compressor&&) noexcept = default;

std::string Compressor::compress(std::string_view bytes) {
  std::string frame(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size = ZSTD_compressCCtx(state_->context.get(), frame.data(), frame.size(), bytes.data(),
                                             bytes.size(), state_->level);
  if (ZSTD_isError(size) != 0) throw std::bad_alloc();  // The bound rules out every other failure.
  frame.resize(size);
  return frame;
}

struct Decompressor::State {
  std::unique_ptr<ZSTD_DCtx, FreeContext> context = owned(ZSTD_createDCtx());
  std::string bytes;
};

Decompressor::Decompressor() : state_(std::make_unique<State>()) {}
Decompressor::~Decompressor() = default;
Decompressor::Decompressor(Decompressor&&) noexcept = default;
Decompressor& Decompressor::operator=(Decompressor&&) noexcept = default;

std::optional<std::string_view> Decompressor::decompress(std::string_view frame, std::size_t most_bytes) {
  const unsigned long long claimed = ZSTD_getFrameContentSize(frame.data(), frame.size());
  if (claimed == ZSTD_CONTENTSIZE_ERROR || claimed == ZSTD_CONTENTSIZE_UNKNOWN || claimed > most_bytes)
    return std::nullopt;
  std::string& bytes = state_->bytes;
  if (bytes.size() < claimed) bytes.resize(claimed);
  const std::size_t size =
      ZSTD_decompressDCtx(state_->context.get(), bytes.data(), claimed, frame.data(), frame.size());
  if (ZSTD_isError(size) != 0 || size != claimed) return std::nullopt;
  return std::string_view(bytes).substr(0, size);
}

}  // namespace fsearch
