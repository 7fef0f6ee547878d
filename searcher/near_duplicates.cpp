#include "searcher/near_duplicates.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "searcher/plain_words.hpp"

namespace fsearch {
namespace {

constexpr std::size_t shingle_words = 3;
constexpr std::size_t shortest_compared = 25;
constexpr std::size_t most_compared = 200;
constexpr double near_duplicate = 0.5;

/// Spreads the bits: the smallest hashes must be a fair sample. Source: the finalizer of SplitMix64.
std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
  value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
  return value ^ (value >> 31);
}

/// FNV-1a over the word in small letters, ASCII and Latin-1 ones.
std::uint64_t hash_word(std::string_view word) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  unsigned char previous = 0;
  for (const char c : word) {
    auto byte = static_cast<unsigned char>(c);
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<unsigned char>(byte + 0x20);
    if (previous == 0xC3 && byte >= 0x80 && byte <= 0x9E) byte = static_cast<unsigned char>(byte + 0x20);
    hash = (hash ^ byte) * 0x100000001b3U;
    previous = static_cast<unsigned char>(c);
  }
  return hash;
}

std::vector<std::uint64_t> shingles(std::string_view text) {
  std::vector<std::uint64_t> words;
  for (const Span& word : plain_words(text)) words.push_back(hash_word(word.of(text)));
  std::vector<std::uint64_t> all;
  for (std::size_t i = 0; i + shingle_words <= words.size(); ++i)
    all.push_back(mixed(mixed(mixed(words[i]) + words[i + 1]) + words[i + 2]));
  return all;
}

void sort_distinct(std::vector<std::uint64_t>& hashes) {
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

/// Finds the articles that no earlier one stands for.
class Collapser {
 public:
  /// Returns the place in `kept` of the article that stands for `article`, or kept.size().
  std::size_t find(const Article& article, std::size_t rank, const std::vector<KeptArticle>& kept) {
    sketches_.emplace_back();
    if (rank >= most_compared) return kept.size();
    TextSketch sketch = sketch_text(article.text);
    if (sketch.hashes.size() < shortest_compared) return kept.size();
    for (std::size_t i = 0; i < kept.size(); ++i)
      if (resemblance(sketches_[kept[i].index], sketch) >= near_duplicate) return i;
    sketches_.back() = std::move(sketch);
    return kept.size();
  }

 private:
  std::vector<TextSketch> sketches_;  ///< By rank; empty where an article stands for no other.
};

}  // namespace

TextSketch sketch_text(std::string_view text) {
  std::vector<std::uint64_t> all = shingles(text);
  std::vector<std::uint64_t> least = all;
  constexpr std::size_t enough = 2 * TextSketch::most_hashes;  // some are repeated
  if (all.size() > enough) {
    std::nth_element(least.begin(), least.begin() + enough, least.end());
    least.resize(enough);
  }
  sort_distinct(least);
  if (least.size() < TextSketch::most_hashes && all.size() > enough) {
    sort_distinct(all);
    least = std::move(all);
  }
  least.resize(std::min(least.size(), TextSketch::most_hashes));
  return {std::move(least)};
}

double resemblance(const TextSketch& left, const TextSketch& right) {
  std::size_t united = 0;
  std::size_t common = 0;
  auto a = left.hashes.begin();
  auto b = right.hashes.begin();
  for (; united < TextSketch::most_hashes && (a != left.hashes.end() || b != right.hashes.end()); ++united) {
    const bool take_left = b == right.hashes.end() || (a != left.hashes.end() && *a <= *b);
    const bool take_right = a == left.hashes.end() || (b != right.hashes.end() && *b <= *a);
    common += take_left && take_right ? 1 : 0;
    a += take_left ? 1 : 0;
    b += take_right ? 1 : 0;
  }
  return united == 0 ? 0 : static_cast<double>(common) / static_cast<double>(united);
}

std::vector<KeptArticle> keep_diverse(const std::vector<const Article*>& articles, const Diversity& diversity) {
  std::vector<KeptArticle> kept;
  std::map<std::string, std::size_t> of_source;
  Collapser collapser;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const std::size_t place = diversity.collapse ? collapser.find(*articles[i], i, kept) : kept.size();
    if (place < kept.size()) {
      ++kept[place].duplicates;
      continue;
    }
    const std::string& source = articles[i]->source;
    if (diversity.max_per_source > 0 && !source.empty() && of_source[source]++ >= diversity.max_per_source) continue;
    kept.push_back({i, 0});
  }
  return kept;
}

}  // namespace fsearch
