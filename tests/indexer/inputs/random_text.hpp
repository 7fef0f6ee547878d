/// Texts of invented words, for tests of what is alike.
#pragma once
#include <random>
#include <string>
#include <vector>

namespace fsearch::testing {

inline std::vector<std::string> random_words(unsigned seed, std::size_t count) {
  std::mt19937 random(seed);
  std::vector<std::string> words;
  for (std::size_t i = 0; i < count; ++i) words.push_back("mot" + std::to_string(random() % 5000));
  return words;
}

/// Returns the words with each `step`-th one replaced; all as they are where it is 0.
inline std::string edited(std::vector<std::string> words, std::size_t step) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i)
    text += (step > 0 && i % step == 0 ? "autre" + std::to_string(i) : words[i]) + " ";
  return text;
}

}  // namespace fsearch::testing
