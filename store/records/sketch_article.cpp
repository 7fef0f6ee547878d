#include "store/records/sketch_article.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "store/records/article_sketch.hpp"

namespace fsearch {
namespace {

constexpr std::size_t shingle_words = 3;
constexpr std::size_t shortest_sketched = 25;  // Shingles.
constexpr std::size_t fewest_words = 8;
constexpr std::uint64_t hash_start = 0xcbf29ce484222325U;  // FNV-1a.
constexpr std::uint64_t no_hash = ~std::uint64_t{0};
constexpr unsigned bin_shift = 58;  // The highest 6 bits choose one of 64 bins.

// Spreads the bits: the least hashes must be a fair sample. Source: the finalizer of SplitMix64.
std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
  return value ^ (value >> 31U);
}

// What a byte is. Letters are told in one look, for there are many.
enum class ByteKind : std::uint8_t { letter, capital, sign, lead_of_signs };

constexpr std::array<ByteKind, 256> make_byte_kinds() {
  std::array<ByteKind, 256> kinds{};
  for (unsigned c = 0; c < 0x80; ++c) {
    const bool letter = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    kinds[c] = letter ? ByteKind::letter : c >= 'A' && c <= 'Z' ? ByteKind::capital : ByteKind::sign;
  }
  kinds[0xC2] = kinds[0xE2] = ByteKind::lead_of_signs;
  return kinds;
}
constexpr std::array<ByteKind, 256> byte_kinds = make_byte_kinds();

// Returns the size of the sign at the start of `rest`, in bytes; 0 where a letter or digit stands there.
std::size_t sign_size(std::string_view rest) {
  const auto c = static_cast<unsigned char>(rest.front());
  if (byte_kinds[c] == ByteKind::sign) return 1;
  if (c == 0xC2) return 2;                                         // U+0080 to U+00BF: «, », the no-break space.
  return c == 0xE2 && rest.substr(1).starts_with('\x80') ? 3 : 0;  // U+2000 to U+203F: ’, –, “.
}

// Appends the hashes of the words of `text`, in small letters (ASCII and Latin-1).
void hash_words(std::string_view text, std::vector<std::uint64_t>& words) {
  std::uint64_t hash = hash_start;
  unsigned char before = 0;
  for (std::size_t at = 0; at < text.size();) {
    auto c = static_cast<unsigned char>(text[at]);
    const ByteKind kind = byte_kinds[c];
    if (const std::size_t sign = kind >= ByteKind::sign ? sign_size(text.substr(at)) : 0; sign > 0) {
      if (hash != hash_start) words.push_back(hash);
      hash = hash_start;
      at += sign;
      continue;
    }
    ++at;
    if (kind == ByteKind::capital || (before == 0xC3 && c >= 0x80 && c <= 0x9E)) c |= 0x20U;
    hash = (hash ^ c) * 0x100000001b3U;
    before = c;
  }
  if (hash != hash_start) words.push_back(hash);
}

std::string sketch_of_shingles(const std::vector<std::uint64_t>& words) {
  std::array<std::uint64_t, sketch_bins> least;
  least.fill(no_hash);
  for (std::size_t i = 0; i + shingle_words <= words.size(); ++i) {
    const std::uint64_t hash = mixed(mixed(words[i] + 2 * words[i + 1]) + words[i + 2]);
    std::uint64_t& bin = least[hash >> bin_shift];
    bin = hash < bin ? hash : bin;
  }
  std::string sketch(sketch_bins, '\0');
  for (std::size_t bin = 0; bin < sketch_bins; ++bin) {
    std::size_t steps = 0;
    while (least[(bin + steps) % sketch_bins] == no_hash) ++steps;
    sketch[bin] = static_cast<char>(mixed(least[(bin + steps) % sketch_bins] + steps));
  }
  return sketch;
}

std::string hash_of_all(const std::vector<std::uint64_t>& words) {
  std::uint64_t all = 0;
  for (const auto word : words) all = mixed(all + word);
  std::string bytes;
  for (unsigned shift = 0; shift < 64; shift += 8) bytes += static_cast<char>(all >> shift);
  return bytes;
}

}  // namespace

std::string sketch_article(const Article& article) {
  std::vector<std::uint64_t> words;
  words.reserve(article.text.size() / 5);
  hash_words(article.text, words);
  if (words.size() >= shortest_sketched + shingle_words - 1) return sketch_of_shingles(words);
  hash_words(article.title, words);
  return words.size() < fewest_words ? "" : hash_of_all(words);
}

}  // namespace fsearch
