#include "learning/word_vectors.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "learning/truncated_svd.hpp"

namespace fsearch {
namespace {

constexpr std::size_t usual_window = 6;
constexpr double smoothing = 0.75;
constexpr std::uint32_t least_count = 2;  ///< A single meeting is chance, and most pairs meet once.

/// Where each word stands: the places of word w are places[starts[w]] to places[starts[w + 1]].
struct Places {
  std::vector<std::size_t> starts;
  std::vector<std::uint32_t> places;
  std::vector<std::uint32_t> articles;  ///< Of each place in the corpus.
};

Places find_places(const CorpusText& corpus) {
  Places found;
  found.starts.assign(corpus.stems.size() + 1, 0);
  for (const std::uint16_t word : corpus.words) ++found.starts[word + 1U];
  std::partial_sum(found.starts.begin(), found.starts.end(), found.starts.begin());
  std::vector<std::size_t> next = found.starts;
  found.places.resize(corpus.words.size());
  for (std::size_t i = 0; i < corpus.words.size(); ++i)
    found.places[next[corpus.words[i]]++] = static_cast<std::uint32_t>(i);
  found.articles.resize(corpus.words.size());
  for (std::size_t article = 0; article + 1 < corpus.starts.size(); ++article)
    for (std::size_t i = corpus.starts[article]; i < corpus.starts[article + 1]; ++i)
      found.articles[i] = static_cast<std::uint32_t>(article);
  return found;
}

/// Calls count(word) for each word at most `window` from `place`, in the same article.
template <class Count>
void for_each_neighbour(const CorpusText& corpus, std::size_t article, std::size_t place, std::size_t window,
                        Count count) {
  const std::size_t begin = std::max(corpus.starts[article], place - std::min(place, window));
  const std::size_t end = std::min(corpus.starts[article + 1], place + window + 1);
  for (std::size_t i = begin; i < end; ++i)
    if (i != place) count(corpus.words[i]);
}

/// Returns how many neighbours each word has in all.
std::vector<double> count_neighbours(const CorpusText& corpus, std::size_t window) {
  std::vector<double> counts(corpus.stems.size(), 0);
  for (std::size_t article = 0; article + 1 < corpus.starts.size(); ++article)
    for (std::size_t i = corpus.starts[article]; i < corpus.starts[article + 1]; ++i)
      for_each_neighbour(corpus, article, i, window, [&](std::uint16_t) { ++counts[corpus.words[i]]; });
  return counts;
}

/// The counts of one word's neighbours, dense while they are counted.
class Row {
 public:
  explicit Row(std::size_t stems) : counts_(stems, 0) {}

  void add(std::uint16_t word) {
    if (counts_[word]++ == 0) touched_.push_back(word);
  }

  /// Calls take(word, count) in the order of words, and is empty afterwards.
  template <class Take>
  void drain(Take take) {
    std::sort(touched_.begin(), touched_.end());
    for (const std::uint16_t word : touched_) {
      take(word, counts_[word]);
      counts_[word] = 0;
    }
    touched_.clear();
  }

 private:
  std::vector<std::uint32_t> counts_;
  std::vector<std::uint16_t> touched_;
};

}  // namespace

SparseRows cooccurrence(const CorpusText& corpus, std::size_t window) {
  const auto stems = static_cast<Eigen::Index>(corpus.stems.size());
  const Places places = find_places(corpus);
  const std::vector<double> totals = count_neighbours(corpus, window);
  std::vector<double> contexts(totals.size());
  std::transform(totals.begin(), totals.end(), contexts.begin(), [](double n) { return std::pow(n, smoothing); });
  const double all_contexts = std::accumulate(contexts.begin(), contexts.end(), 0.0);

  SparseRows matrix(stems, stems);
  Row row(corpus.stems.size());
  for (Eigen::Index word = 0; word < stems; ++word) {
    const auto w = static_cast<std::size_t>(word);
    for (std::size_t i = places.starts[w]; i < places.starts[w + 1]; ++i)
      for_each_neighbour(corpus, places.articles[places.places[i]], places.places[i], window,
                         [&](std::uint16_t other) { row.add(other); });
    matrix.startVec(word);
    row.drain([&](std::uint16_t other, std::uint32_t count) {
      if (count < least_count) return;
      const double information = std::log(count * all_contexts / (totals[w] * contexts[other]));
      if (information > 0) matrix.insertBack(word, other) = static_cast<float>(information);
    });
  }
  matrix.finalize();
  return matrix;
}

DenseRows learn_words(const CorpusText& corpus, Eigen::Index rank) {
  const TruncatedSvd svd = truncated_svd(cooccurrence(corpus, usual_window), rank);
  DenseRows vectors = svd.left * svd.values.cwiseSqrt().asDiagonal();
  vectors.rowwise().normalize();
  return vectors;
}

}  // namespace fsearch
