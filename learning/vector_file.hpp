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

#include "learning/neighbours.hpp"
#include "learning/small_rows.hpp"

namespace fsearch {

/// Returns the key of a stem or of an article's id: 64 bits of hash.
std::uint64_t vector_key(std::string_view name);

/// What a training yields. Stems and articles are in the order of their keys.
struct LearntVectors {
  std::vector<std::uint64_t> stems;
  std::vector<std::uint64_t> articles;
  std::vector<std::vector<Neighbour>> neighbours;  ///< Of each stem, by stem.
  std::vector<std::vector<std::uint16_t>> held;    ///< The stems of each article.
  SmallRows topic_stems;
  SmallRows topic_articles;
};

/// The same as it lies in a file. Of the articles' vectors only the direction is kept.
struct VectorView {
  std::size_t topic_width = 0;
  std::span<const std::uint64_t> stems;
  std::span<const std::uint64_t> articles;
  std::span<const std::uint32_t> neighbour_starts;  ///< One more than stems.
  std::span<const std::uint32_t> held_starts;       ///< One more than articles.
  std::span<const float> topic_scales;              ///< Of stems.
  std::span<const std::uint16_t> neighbours;
  std::span<const std::uint8_t> likeness;  ///< Of neighbours: a cosine, of 255.
  std::span<const std::uint16_t> held;
  std::span<const std::int8_t> topic_stems;
  std::span<const std::int8_t> topic_articles;
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
