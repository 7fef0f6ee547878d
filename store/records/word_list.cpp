#include "store/records/word_list.hpp"

#include <algorithm>
#include <tuple>

#include "store/records/binary.hpp"
#include "store/records/hash.hpp"

namespace fsearch {
namespace {

// A bucket of an index of 100,000 articles has some hundred words, of a million some thousand: read in
// microseconds.
constexpr std::uint64_t buckets = 4096;

void write_shared(BinaryWriter& out, std::string_view text, std::string_view known) {
  const auto end = std::mismatch(text.begin(), text.end(), known.begin(), known.end()).first;
  const auto shared = static_cast<std::size_t>(end - text.begin());
  out.number(shared);
  out.string(text.substr(shared));
}

bool read_shared(BinaryReader& in, std::string_view known, std::string& text) {
  const std::uint64_t shared = in.number();
  if (shared > known.size()) return false;
  text = known.substr(0, shared);
  text += in.string();
  return !in.failed();
}

}  // namespace

std::string word_bucket(std::string_view stem) {
  constexpr std::string_view digits = "0123456789abcdef";
  const std::uint64_t bucket = hash64(stem) % buckets;
  std::string name;
  for (unsigned shift = 16; shift > 0; shift -= 4) name += digits[bucket >> (shift - 4) & 0xFU];
  return name;
}

std::string encode_words(std::vector<NumberedWord> words) {
  const auto order = [](const NumberedWord& word) { return std::tie(word.exact, word.stem, word.twin); };
  std::sort(words.begin(), words.end(), [&](const auto& a, const auto& b) { return order(a) < order(b); });
  BinaryWriter out;
  out.number(words.size());
  std::string_view previous;
  for (const NumberedWord& word : words) {
    write_shared(out, word.exact, previous);
    write_shared(out, word.stem, word.exact);
    write_shared(out, word.twin, word.exact);
    out.number(word.number);
    previous = word.exact;
  }
  return out.bytes();
}

std::optional<std::vector<NumberedWord>> decode_words(std::string_view bytes) {
  BinaryReader in(bytes);
  std::vector<NumberedWord> words(in.count());
  std::string_view previous;
  for (NumberedWord& word : words) {
    if (!read_shared(in, previous, word.exact) || !read_shared(in, word.exact, word.stem) ||
        !read_shared(in, word.exact, word.twin))
      return std::nullopt;
    word.number = static_cast<std::uint32_t>(in.number());
    previous = word.exact;
  }
  if (in.failed() || !in.at_end()) return std::nullopt;
  return words;
}

}  // namespace fsearch
