/// The file of learnt vectors, written once and mapped into memory. Private to learning/.
///
/// A header, then tables (keys, scales, where lists start), then lists and vectors; every table starts at a
/// multiple of 8 bytes; numbers as this machine has them. One checksum covers header and tables, another
/// lists and vectors, where a byte lost only moves a score: those are not read when the file is opened. docs/vectors.md
/// describes the file.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "fsearch/upkeep.hpp"
#include "learning/small_rows.hpp"

namespace fsearch {

/// Returns the key of a stem or of an article's id: 64 bits of hash.
std::uint64_t vector_key(std::string_view name);

/// What a training yields. Stems and articles are in the order of their keys.
struct LearntVectors {
  std::vector<std::uint64_t> stems;
  std::vector<std::uint64_t> articles;
  SmallRows stem_rows;
  SmallRows article_rows;
  Training training;
};

/// The same as it lies in a file. Of the articles' vectors only the direction is kept.
struct VectorView {
  std::size_t width = 0;
  Training training;
  std::span<const std::uint64_t> stems;
  std::span<const std::uint64_t> articles;
  std::span<const float> stem_scales;
  std::span<const std::int8_t> stem_rows;
  std::span<const std::int8_t> article_rows;
};

/// Returns the bytes of a file of vectors learnt from the words of the analyzer `fingerprint`.
std::string encode_vectors(const LearntVectors& learnt, std::string_view fingerprint);

/// What became of reading a file; another version is that of this file, or of the analyzer.
enum class VectorState { usable, absent, damaged, other_version };

/// Returns usable, and sets `view` into `bytes`, where they are whole and the fingerprint is the same.
/// Requires: bytes aligned to 8.
VectorState decode_vectors(std::span<const char> bytes, std::string_view fingerprint, VectorView& view);

/// Returns whether the lists and vectors are those that were written. Reads all of them. Requires: decode_vectors()
/// found the file usable or of another analyzer.
bool lists_are_whole(std::span<const char> bytes);

}  // namespace fsearch
