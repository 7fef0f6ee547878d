/// The words that have a number in an index, in buckets by their stems: see docs/schema.md.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fsearch {

/// A word as the analyzer knows it (analyzers/token.hpp), with the number that stands for it in streams.
struct NumberedWord {
  std::string exact;
  std::string stem;
  std::string twin;  ///< Empty for none.
  std::uint32_t number = 0;

  friend bool operator==(const NumberedWord&, const NumberedWord&) = default;
};

/// Returns the name of the bucket with the words that have this stem or twin: four hexadecimal digits.
std::string word_bucket(std::string_view stem);

/// Returns the bytes of a bucket, the words in the order of their forms.
std::string encode_words(std::vector<NumberedWord> words);

/// Returns the words of a bucket; nothing where the bytes are damaged.
std::optional<std::vector<NumberedWord>> decode_words(std::string_view bytes);

}  // namespace fsearch
