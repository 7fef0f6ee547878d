#include "learning/training_pairs.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "learning/blocks.hpp"

namespace fsearch {
namespace {
// Content words.
constexpr std::size_t shortest_title = 2;
constexpr std::size_t shortest_text = 20;
constexpr std::size_t shortest_part = 4;
constexpr std::size_t lengths_of_part = 11;
constexpr std::size_t parts_within = 150;
constexpr std::size_t heaviest = 150;  ///< Words of one side of a pair: the others weigh little, and cost as much.
constexpr Eigen::Index block = 32;

/// Returns a number under `bound` that differs for each seed and each call.
class Draws {
 public:
  explicit Draws(std::uint64_t seed) : state_(seed) {}
  /// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014 (SplitMix64).
  std::size_t under(std::size_t bound) {
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t mixed = (state_ ^ (state_ >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return (mixed ^ (mixed >> 31U)) % bound;
  }

 private:
  std::uint64_t state_;
};

using Words = std::vector<std::uint16_t>;
using WeightedWords = std::vector<std::pair<std::uint16_t, float>>;

/// Returns the weight of each word of the corpus: ln(1 + articles / those that hold it).
std::vector<float> word_weights(const CorpusText& corpus) {
  const auto articles = static_cast<float>(corpus.articles.size());
  std::vector<float> weights;
  for (const std::uint32_t frequency : corpus.frequencies)
    weights.push_back(std::log(1 + articles / static_cast<float>(frequency)));
  return weights;
}

/// Returns the words, each once, by (1 + ln tf) times its weight: the `most` heaviest, in rising order.
WeightedWords weigh(Words words, const std::vector<float>& weights, std::size_t most) {
  std::sort(words.begin(), words.end());
  WeightedWords weighed;
  for (auto it = words.begin(); it != words.end();) {
    const auto next = std::upper_bound(it, words.end(), *it);
    weighed.emplace_back(*it, (1 + std::log(static_cast<float>(next - it))) * weights[*it]);
    it = next;
  }
  if (weighed.size() <= most) return weighed;
  std::nth_element(
      weighed.begin(), weighed.begin() + static_cast<std::ptrdiff_t>(most), weighed.end(),
      [](const auto& a, const auto& b) { return std::pair(b.second, a.first) < std::pair(a.second, b.first); });
  weighed.resize(most);
  std::sort(weighed.begin(), weighed.end());
  return weighed;
}

/// Returns one row a text, one column a word of `columns`.
SparseRows as_rows(const std::vector<WeightedWords>& texts, std::size_t columns) {
  SparseRows rows(static_cast<Eigen::Index>(texts.size()), static_cast<Eigen::Index>(columns));
  for (std::size_t i = 0; i < texts.size(); ++i) {
    rows.startVec(static_cast<Eigen::Index>(i));
    for (const auto& [word, weight] : texts[i]) rows.insertBack(static_cast<Eigen::Index>(i), word) = weight;
  }
  rows.finalize();
  return rows;
}

/// Takes the words from `first` on, `count` of them, out of `text`.
Words cut_out(Words& text, std::size_t first, std::size_t count) {
  const auto begin = text.begin() + static_cast<std::ptrdiff_t>(first);
  const auto end = begin + static_cast<std::ptrdiff_t>(std::min(count, text.size() - first));
  Words part(begin, end);
  text.erase(begin, end);
  return part;
}

/// Returns what asks, and leaves in `text` what answers.
Words take_query(PairSource::Query kind, std::span<const std::uint16_t> title, Words& text, Draws draws) {
  if (kind == PairSource::Query::title) return {title.begin(), title.end()};
  const std::size_t length = shortest_part + draws.under(lengths_of_part);
  if (kind == PairSource::Query::beginning) return cut_out(text, 0, length);
  const std::size_t room = std::min(parts_within, text.size()) - std::min(length, text.size());
  return cut_out(text, draws.under(room + 1), length);
}

}  // namespace

std::vector<PairSource> find_pairs(const CorpusText& corpus) {
  std::vector<PairSource> pairs;
  for (std::uint32_t i = 0; i < corpus.articles.size(); ++i) {
    if (corpus.starts[i + 1] - corpus.bodies[i] < shortest_text) continue;
    const bool titled = corpus.bodies[i] - corpus.starts[i] >= shortest_title;
    if (titled) pairs.push_back({i, PairSource::Query::title});
    pairs.push_back({i, PairSource::Query::beginning});
    pairs.push_back({i, PairSource::Query::part});
  }
  return pairs;
}

PairMaker::PairMaker(const CorpusText& corpus, unsigned threads)
    : corpus_(corpus), weights_(word_weights(corpus)), threads_(threads) {}

PairBatch PairMaker::make(std::span<const PairSource> sources, std::uint64_t seed) const {
  std::vector<WeightedWords> texts(2 * sources.size());
  for_blocks(threads_, static_cast<Eigen::Index>(sources.size()), block, [&](Eigen::Index first, Eigen::Index count) {
    for (auto i = static_cast<std::size_t>(first); i < static_cast<std::size_t>(first + count); ++i) {
      const std::size_t article = sources[i].article;
      const std::size_t title_length = corpus_.bodies[article] - corpus_.starts[article];
      const auto words = corpus_.words_of(article);
      Words text(words.begin() + static_cast<std::ptrdiff_t>(title_length), words.end());
      Words query = take_query(sources[i].query, words.first(title_length), text, Draws(seed + i));
      texts[i] = weigh(std::move(query), weights_, heaviest);
      texts[sources.size() + i] = weigh(std::move(text), weights_, heaviest);
    }
  });
  PairBatch batch{as_rows(texts, corpus_.stems.size()), {}};
  for (const PairSource& source : sources) batch.articles.push_back(source.article);
  return batch;
}

SparseRows PairMaker::texts(std::span<const std::uint32_t> articles) const {
  std::vector<WeightedWords> texts(articles.size());
  for_blocks(threads_, static_cast<Eigen::Index>(texts.size()), block, [&](Eigen::Index first, Eigen::Index count) {
    for (auto i = static_cast<std::size_t>(first); i < static_cast<std::size_t>(first + count); ++i) {
      const auto words = corpus_.words_of(articles[i]);
      texts[i] = weigh({words.begin(), words.end()}, weights_, words.size());
    }
  });
  return as_rows(texts, corpus_.stems.size());
}

}  // namespace fsearch
